// Like check-node.mjs: runs on any Node.js, with nothing installed.
import { readFileSync } from 'fs';
import { fileURLToPath } from 'url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A text of `start` in the catalogue of the command line. */
export function words(key, values) {
  const catalogue = JSON.parse(readFileSync(new URL('../locales/en/cli.json', import.meta.url), 'utf8'));
  return catalogue.start[key].replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}
