import type { NextFunction, Request, Response } from 'express';
import { isLoopback } from '~/env.server';
import type { Issue } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { sendProblem } from './problem-response.server';

/** Largest body of a request. A patch of a whole questionnaire is a tenth of it. */
export const maxBodyBytes = 1_000_000;

/** A body up to this length is read to its end before it is refused; from a longer one the sender is cut off. */
const maxForgottenBytes = 100_000_000;

/**
 * Refuses what no page of ours can have sent: a foreign Host (a site whose name was re-pointed at this machine), a
 * change asked for by another site, a body too long or of unknown length.
 */
export function guardRequest(request: Request, response: Response, next: NextFunction): void {
  if (!isLocalHost(request))
    return refuse(request, response, 421, 'host_not_local', { host: request.headers.host ?? '' });
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  if (!isFromOurPage(request)) return refuse(request, response, 403, 'origin_foreign');
  if (request.headers['transfer-encoding'] !== undefined) {
    return refuse(request, response, 411, 'body_without_length', { maximum: maxBodyBytes });
  }
  const found = Number(request.headers['content-length'] ?? 0);
  if (found > maxBodyBytes) return refuse(request, response, 413, 'body_too_large', { found, maximum: maxBodyBytes });
  return next();
}

/** Who sends the request. One that a proxy passed on comes from somebody we cannot see. */
export function actorOf(request: Request): Actor {
  const isForwarded = request.headers.forwarded !== undefined || request.headers['x-forwarded-for'] !== undefined;
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return { kind: isLoopback(address) && !isForwarded ? 'local_person' : 'nobody' };
}

function isLocalHost(request: Request): boolean {
  const host = hostUrl(request)?.hostname.replace(/^\[(.*)\]$/, '$1');
  return host !== undefined && isLoopback(host);
}

/** Browsers name the origin of every request that changes something. One without is from no page of ours. */
function isFromOurPage(request: Request): boolean {
  return request.headers.origin === hostUrl(request)?.origin;
}

function hostUrl(request: Request): URL | undefined {
  const { host } = request.headers;
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
}

function refuse(
  request: Request,
  response: Response,
  status: number,
  code: string,
  values: Issue['values'] = {},
): void {
  const answer = () => sendProblem(request, response, status, code, values);
  if (Number(request.headers['content-length'] ?? 0) > maxForgottenBytes) {
    response.set('Connection', 'close');
    return answer();
  }
  // A sender listens only once it has sent everything, so the rest is read and forgotten.
  request.on('end', answer);
  request.resume();
}
