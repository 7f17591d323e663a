import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { log } from './log.server';
import { pathInLog } from './secret-paths';

/** Numbers each request (`response.locals.requestId`) and logs it once it is answered or given up. */
export function logRequests(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  const id = randomUUID();
  const { method, path } = request;
  response.locals.requestId = id;
  response.on('close', () => {
    const milliseconds = Math.round(performance.now() - started);
    const logged = pathInLog(path);
    const status = response.writableFinished ? response.statusCode : 499;
    log('info', 'request', {
      id,
      method,
      path: logged,
      // Where it is not said who came, a form that led on is not told from one that was shown again: who counts them
      // would know how many handed in.
      status: logged !== path && status < 400 ? 200 : status,
      milliseconds,
    });
  });
  next();
}
