import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { holdsSecret } from './secret-paths';

const yearSeconds = 365 * 24 * 60 * 60;

/** Everything comes from this server and nowhere else; a script runs only by the nonce of its own response. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every response. Leaves the nonce in `response.locals.cspNonce`. */
export function securityHeaders(isSecure: boolean): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.cspNonce = nonce;
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': holdsSecret(request.path) ? 'strict-origin' : 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      // Pages show answers: nothing of them stays behind. Hashed files say otherwise for themselves.
      'Cache-Control': 'no-store',
    });
    if (isSecure) response.set('Strict-Transport-Security', `max-age=${yearSeconds}`);
    next();
  };
}
