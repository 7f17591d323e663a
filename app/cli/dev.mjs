// `npm run dev`: serves the sources as they stand, built on demand. Changes show after a reload.
import { checkNode } from './check-node.mjs';
import { root } from './start-words.mjs';

checkNode();
process.chdir(root);
process.env.NODE_ENV = 'development';
import('./ensure-installed.mjs')
  .then(({ ensureInstalled }) => ensureInstalled())
  .then(
    async () => {
      const { createServer } = await import('vite');
      const vite = await createServer({ appType: 'custom', server: { middlewareMode: true } });
      const build = () => vite.ssrLoadModule('virtual:remix/server-build');
      const { entry } = await build();
      const files = (request, response, next) => {
        // Only here: Vite writes styles into the page and talks to it over a web socket.
        const policy = response.getHeader('Content-Security-Policy');
        response.setHeader(
          'Content-Security-Policy',
          policy
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            .replace("connect-src 'self'", '$& ws:'),
        );
        vite.middlewares(request, response, next);
      };
      await entry.module.serve({ build, files });
    },
    (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    },
  );
