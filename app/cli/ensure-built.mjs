import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, words } from './start-words.mjs';

/** What the build is made of. Questionnaires and rules are read when the server starts. */
const sources = ['app', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const stamp = path.join(root, 'build', 'sources.sha256');

/** Builds the application unless the build is of exactly these sources. Throws where the build fails. */
export function ensureBuilt() {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stderr.write(`${words('building')}\n`);
  // A build that is interrupted must not pass for a whole one.
  rmSync(stamp, { force: true });
  const remix = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  const environment = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [remix, 'vite:build'], { cwd: root, env: environment, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(words('buildFailed'));
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update('\0');
  return hash.digest('hex');
}

function listFiles(source) {
  if (path.extname(source) !== '') return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
