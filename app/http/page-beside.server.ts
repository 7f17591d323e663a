import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';

/** A request that changes nothing, as it goes to the thread that answers it. */
export interface PageTask {
  method: string;
  url: string;
  headers: [string, string][];
  context: AppLoadContext;
}

/** What that thread answers, whole. */
export interface PageAnswer {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
}

/** Answers such requests with the pages of a build. */
export function createPageMaker(build: ServerBuild): (task: PageTask) => Promise<PageAnswer> {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  return async ({ method, url, headers, context }) => {
    const response = await handle(new Request(url, { method, headers }), context);
    return {
      status: response.status,
      headers: [...response.headers.entries()],
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };
}
