import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from './harness/find-browser';

// Usage: npm run setup:browser. Gets a browser for the tests where there is none.
const otherPackageManagers = {
  dnf: 'sudo dnf install chromium',
  pacman: 'sudo pacman -S chromium',
  zypper: 'sudo zypper install chromium',
  apk: 'sudo apk add chromium',
  brew: 'brew install --cask chromium',
  winget: 'winget install Google.Chrome',
};

const found = findBrowser() ?? (fromApt() || fromBrowserLibrary() ? findBrowser() : undefined);
if (found) {
  console.log(`The browser tests use ${found}`);
} else {
  console.error('No browser could be installed. Install Chromium or Chrome and run `npm test` again.');
  const here = Object.entries(otherPackageManagers).find(([command]) => succeeds(command, ['--version']));
  if (here) console.error(`On this system: ${here[1]}`);
  process.exitCode = 1;
}

function fromApt(): boolean {
  if (!succeeds('apt-get', ['--version'])) return false;
  const root = process.getuid?.() === 0;
  if (!root && !succeeds('sudo', ['-n', 'true'])) {
    console.log('apt-get needs root or sudo without a password; trying the installer of the browser library instead.');
    return false;
  }
  const asRoot = root ? [] : ['sudo', '-n'];
  const apt = (...command: string[]) =>
    shows([...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...command]);
  apt('update');
  return apt('install', '-y', '--no-install-recommends', 'chromium');
}

function fromBrowserLibrary(): boolean {
  const library = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  return shows([process.execPath, join(library, 'cli.js'), 'install', 'chromium']);
}

function succeeds(command: string, parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;
}

function shows([command = '', ...parameters]: string[]): boolean {
  return spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
