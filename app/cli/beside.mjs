// What runs in threads beside the web server: pages and pure work that takes long. The same build as the server itself.
process.env.NODE_ENV ??= 'production';
const build = await import(new URL('../../build/server/index.js', import.meta.url).href);
export const { contentOf, examine, examineCases, explainReplayed, judge, replayBeside } = build.entry.module;
export const page = build.entry.module.createPageBeside(build, new URL(import.meta.url));
