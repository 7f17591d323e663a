import type { AppLoadContext } from '@remix-run/node';
import type { Request, RequestHandler, Response } from 'express';
import type { PageAnswer, PageTask } from './page-beside.server';

/** Asked while the server starts, stops or is busy, and costs nothing: answered where it can be told best. */
const answeredHere = /^\/(health|ready)$/;

/** Answers what changes nothing in the thread beside this one, and passes on everything else. */
export function pagesBeside(
  make: (task: PageTask) => Promise<PageAnswer>,
  getLoadContext: (request: Request, response: Response) => Promise<AppLoadContext>,
): RequestHandler {
  return async (request, response, next) => {
    const { method } = request;
    if ((method !== 'GET' && method !== 'HEAD') || answeredHere.test(request.path)) return next();
    try {
      const task = {
        method,
        url: `${request.protocol}://${request.get('host') ?? ''}${request.originalUrl}`,
        headers: headersOf(request),
        context: await getLoadContext(request, response),
      };
      send(response, await make(task));
    } catch (error) {
      next(error);
    }
  };
}

function headersOf({ headers }: Request): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    (Array.isArray(value) ? value : [value ?? '']).map((one) => [name, one]),
  );
}

function send(response: Response, { status, headers, body }: PageAnswer): void {
  response.status(status);
  for (const [name, value] of headers) response.append(name, value);
  response.end(body);
}
