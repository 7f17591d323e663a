// The web server on a build that is there. React chooses its production half by this variable when it is loaded.
process.env.NODE_ENV ??= 'production';
const build = await import(new URL('../../build/server/index.js', import.meta.url).href);
await build.entry.module.serve(build, new URL('beside.mjs', import.meta.url));
