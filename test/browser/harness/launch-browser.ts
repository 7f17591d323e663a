import { chromium, type Browser } from 'playwright-core';
import { requireBrowser } from './find-browser';

const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // Nothing outside this machine can be reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A headless browser that cannot reach the network. */
export function launchBrowser(): Promise<Browser> {
  // Chromium's sandbox does not start for root, as continuous integration often is.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
  return chromium.launch({ executablePath: requireBrowser(), args: [...quiet, ...sandbox] });
}
