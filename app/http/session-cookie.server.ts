import type { Request as ExpressRequest } from 'express';
import type { StartedSession } from '~/use-cases/people/session';

const dayMs = 24 * 60 * 60 * 1000;

/** Under a public address the name itself binds the cookie to this host, to HTTPS and to the whole site. */
function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-session' : 'session';
}

/** The header that signs a browser in; out of reach for scripts and other sites. */
export function sessionCookie({ token, expiresAt }: StartedSession, isSecure: boolean): string {
  return cookie(isSecure, token, new Date(expiresAt));
}

/** The header that makes a browser forget its session. */
export function noSessionCookie(isSecure: boolean): string {
  return cookie(isSecure, '', new Date(Date.now() - dayMs));
}

function cookie(isSecure: boolean, value: string, expires: Date): string {
  const secure = isSecure ? '; Secure' : '';
  return `${cookieName(isSecure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Expires=${expires.toUTCString()}${secure}`;
}

/** The secret that a browser sent; empty where it sent none. */
export function sessionToken(request: ExpressRequest, isSecure: boolean): string {
  const name = cookieName(isSecure);
  const cookies = (request.headers.cookie ?? '').split(';').map((one) => one.trim());
  return cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}
