import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The Chromium, Chrome or Edge that the browser tests use: the one named in `RIGHTSCOPE_BROWSER` or `CHROME_PATH`,
 * else the first one installed where such browsers usually are, else the browser library's own.
 */
export function findBrowser(): string | undefined {
  const named = process.env['RIGHTSCOPE_BROWSER'] ?? process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  return [...installedPlaces(), chromium.executablePath()].find((place) => existsSync(place));
}

/** The browser, or an error that says how to get one. */
export function requireBrowser(): string {
  const browser = findBrowser();
  if (!browser) throw new Error(`No Chromium or Chrome was found. ${howToGetOne}`);
  return browser;
}

export const howToGetOne =
  'Get one with `npm run setup:browser`, or name one that is installed: RIGHTSCOPE_BROWSER=/path/to/chromium npm test';

function installedPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      macApplications.map((application) => join(folder, application)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => join(folder, ...program)) : []));
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return namesOnPath.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}
