// Runs before anything is installed: only what Node.js brings itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, words } from './start-words.mjs';

/** Installs the packages of package-lock.json unless exactly they are installed. Throws where npm fails. */
export function ensureInstalled() {
  if (isInstalled(root)) return;
  process.stderr.write(`${words('installing')}\n`);
  // Building needs the development packages, whatever NODE_ENV says.
  const { status } = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) throw new Error(words('installFailed'));
}

/** Whether node_modules holds what package-lock.json asks for, as the list says that npm keeps of its last work. */
export function isInstalled(directory) {
  const installed = readPackages(path.join(directory, 'node_modules/.package-lock.json'));
  const wanted = Object.entries(readPackages(path.join(directory, 'package-lock.json'))).filter(
    ([name]) => name !== '',
  );
  return wanted.every(([name, { version, integrity, optional }]) => {
    const found = installed[name];
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function runNpm(parameters) {
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  return npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
}
