import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, words } from './start-words.mjs';

/** What the build is made of. Questionnaires and rules are read when the server starts. */
const sources = ['app', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const build = path.join(root, 'build');
const stamp = path.join(build, 'sources.sha256');
const lock = path.join(build, 'building.pid');
const pollMs = 200;

/** Builds the application unless the build is of exactly these sources. Throws where the build fails. */
export function ensureBuilt() {
  const hash = hashOfSources();
  if (isBuilt(hash)) return;
  mkdirSync(build, { recursive: true });
  takeLock();
  try {
    // Another process may have built while this one waited.
    if (!isBuilt(hash)) buildNow(hash);
  } finally {
    rmSync(lock, { force: true });
  }
}

function isBuilt(hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function buildNow(hash) {
  process.stderr.write(`${words('building')}\n`);
  // A build that is interrupted must not pass for a whole one.
  rmSync(stamp, { force: true });
  const remix = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(words('buildFailed'));
  writeFileSync(stamp, hash);
}

/** Waits while another process builds; the lock of a process that is gone is taken over. */
function takeLock() {
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHolderAlive()) rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
  }
}

function isHolderAlive() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles))
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function listFiles(source) {
  if (path.extname(source) !== '') return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
