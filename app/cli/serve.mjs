// The web server on a build that is there. React chooses its production half by this variable when it is loaded.
process.env.NODE_ENV ??= 'production';
const build = await import('../../build/server/index.js');
await build.entry.module.serve(build);
