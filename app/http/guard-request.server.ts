import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isLoopback, type Environment } from '~/env.server';
import type { Issue } from '~/core/shared/issue';
import { documentLimits } from '~/use-cases/documents/limits';
import { sendProblem } from './problem-response.server';

/** Largest body of a request. A patch of a whole questionnaire is a tenth of it. */
export const maxBodyBytes = 1_000_000;

/** Largest body that brings a document: the file, and what stands in the form beside it. */
export const maxUploadBytes = documentLimits.file + 100_000;

/** A body up to this length is read to its end before it is refused; from a longer one the sender is cut off. */
const maxForgottenBytes = 100_000_000;

/** The kinds of addresses that take files. */
const takesDocuments = /^\/(assessments\/[^/]+\/documents|drafts\/[^/]+\/import)(\.data)?$/;

/**
 * Refuses what no page of ours can have sent: a foreign Host (a site whose name was re-pointed at this machine), a
 * change asked for by another site, a body too long or of unknown length. In the evaluation mode also what a proxy
 * passed on: it comes from somebody who is not at this machine.
 */
export function guardRequest({ publicUrl }: Pick<Environment, 'publicUrl'>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isOurHost(request, publicUrl))
      return refuse(request, response, 421, publicUrl === undefined ? 'host_not_local' : 'host_not_ours', {
        host: request.headers.host ?? '',
        address: publicUrl ?? '',
      });
    if (publicUrl === undefined && isFromElsewhere(request))
      return refuse(request, response, 403, 'evaluation_is_local');
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    if (!isFromOurPage(request, publicUrl)) return refuse(request, response, 403, 'origin_foreign');
    const isUpload = takesDocuments.test(request.path);
    const maximum = isUpload ? maxUploadBytes : maxBodyBytes;
    if (request.headers['transfer-encoding'] !== undefined) {
      return refuse(request, response, 411, 'body_without_length', { maximum });
    }
    const found = Number(request.headers['content-length'] ?? 0);
    if (found > maximum && isUpload) {
      return refuse(request, response, 413, 'upload_too_large', { maximum: documentLimits.file / 1_000_000 });
    }
    if (found > maximum) return refuse(request, response, 413, 'body_too_large', { found, maximum });
    return next();
  };
}

function isFromElsewhere(request: Request): boolean {
  const isForwarded = request.headers.forwarded !== undefined || request.headers['x-forwarded-for'] !== undefined;
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return isForwarded || !isLoopback(address);
}

/** A supervisor on this machine asks for `/health` and `/ready` by whatever local name it has. */
function isOurHost(request: Request, publicUrl: string | undefined): boolean {
  const host = hostUrl(request);
  const isLocal = host !== undefined && isLoopback(host.hostname.replace(/^\[(.*)\]$/, '$1'));
  if (publicUrl === undefined) return isLocal;
  const isWatching = request.path === '/health' || request.path === '/ready';
  return host?.host === new URL(publicUrl).host || (isWatching && isLocal);
}

/** Browsers name the origin of every request that changes something. One without is from no page of ours. */
function isFromOurPage(request: Request, publicUrl: string | undefined): boolean {
  return request.headers.origin === (publicUrl ?? hostUrl(request)?.origin);
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
