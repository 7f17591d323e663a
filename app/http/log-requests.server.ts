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
    log('info', 'request', {
      id,
      method,
      path: pathInLog(path),
      status: response.writableFinished ? response.statusCode : 499,
      milliseconds,
    });
  });
  next();
}
