// Written for every Node.js that reads modules at all, so that an old one gets a message and not a syntax error.
import { words } from './start-words.mjs';

const needed = [20, 19];

/** Ends the process where this Node.js is too old. */
export function checkNode() {
  const found = process.versions.node.split('.').map(Number);
  if (found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1])) return;
  process.stderr.write(words('oldNode', { needed: needed.join('.'), found: process.versions.node }) + '\n');
  process.exit(1);
}
