// Runs a TypeScript file of this project, after installing what is missing.
// Usage: node app/cli/launch.mjs <file.ts> [arguments]
import { checkNode } from './check-node.mjs';

checkNode();
import('./ensure-installed.mjs')
  .then(({ ensureInstalled }) => ensureInstalled())
  .then(
    async () => {
      const [{ register }, { resolve }, { pathToFileURL }] = await Promise.all([
        import('tsx/esm/api'),
        import('node:path'),
        import('node:url'),
      ]);
      register();
      process.argv.splice(1, 1);
      await import(pathToFileURL(resolve(process.argv[1])).href);
    },
    (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    },
  );
