// What runs in threads beside the web server: pure work that takes long. The same build as the server itself.
const build = await import(new URL('../../build/server/index.js', import.meta.url).href);
export const { judge } = build.entry.module;
