// Runs a TypeScript file of this project, after installing what is missing.
// Usage: node app/cli/launch.mjs <file.ts> [arguments]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

await ensureInstalled();
process.argv.splice(1, 1);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(resolve(process.argv[1])).href);
