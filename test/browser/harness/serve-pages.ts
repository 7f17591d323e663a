import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page for the harness's own tests: its HTML, and headers beside the usual ones. */
export interface TinyPage {
  html: string;
  headers?: Record<string, string>;
  status?: number;
}

/** Serves a few pages by path on a free port of this machine. */
export async function servePages(pages: Record<string, TinyPage>) {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page?.status ?? (page ? 200 : 404), {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise<unknown>((done) => server.close(done)),
  };
}

/** A page without any fault around the given content. */
export function pageWith(content: string, head = ''): TinyPage {
  const icon = '<link rel="icon" href="data:,">';
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width">${icon}${head}</head><body><main><h1>A page</h1>${content}</main></body></html>`,
  };
}
