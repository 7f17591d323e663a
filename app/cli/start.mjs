// `npm start`: installs and builds what is missing, then serves.
import { checkNode } from './check-node.mjs';
import { root } from './start-words.mjs';

checkNode();
process.chdir(root);
Promise.all([import('./ensure-installed.mjs'), import('./ensure-built.mjs')])
  .then(([{ ensureInstalled }, { ensureBuilt }]) => {
    ensureInstalled();
    ensureBuilt();
  })
  .then(
    () => import('./serve.mjs'),
    (error) => {
      process.stderr.write(error.message + '\n');
      process.exitCode = 1;
    },
  );
