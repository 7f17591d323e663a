import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '~/ui/frame/nonce';

/** The build is one program: whoever loads it finds here how to serve it and where errors go. */
export { handleError } from '~/http/log.server';
export { serve } from '~/server';
/** What `app/cli/beside.mjs` offers to the threads beside the server. */
export { createPageBeside } from '~/beside.server';
export { contentOf, examine, examineCases, explainReplayed, judge, replayBeside } from '~/wiring.server';

const renderTimeoutMs = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  const retryAfter = retryAfterOf(context);
  if (retryAfter !== undefined) headers.set('Retry-After', retryAfter);
  return new Promise((resolve, reject) => {
    let statusNow = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={context} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        // Pages wait for nothing, so the whole document is sent at once and its status is always true.
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusNow }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          statusNow = 500;
          console.error(error);
        },
      },
    );
    setTimeout(abort, renderTimeoutMs).unref();
  });
}

/** How long to wait, from a loader or action that refused because of too much; Remix keeps it from the page. */
function retryAfterOf({ staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext): string | undefined {
  const all = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
  return all.map((one) => one.get('Retry-After')).find((value) => value !== null) ?? undefined;
}
