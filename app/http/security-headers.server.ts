import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

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
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  const nonce = randomBytes(16).toString('base64');
  response.locals.cspNonce = nonce;
  response.set({
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    // Pages show answers: nothing of them stays behind. Hashed files say otherwise for themselves.
    'Cache-Control': 'no-store',
  });
  next();
}
