import { redirect, type TypedResponse } from '@remix-run/node';
import type { Entered } from '~/use-cases/response/enter-round';
import { sessionCookie } from './session-cookie.server';

/** Leads somebody who was let in to where they go on, signed in. */
export function enteredResponse({ roundId, responseId, session }: Entered, isSecure: boolean): TypedResponse<never> {
  const to = responseId === undefined ? `/rounds/${roundId}/comment` : `/responses/${responseId}`;
  return redirect(to, session === undefined ? {} : { headers: { 'Set-Cookie': sessionCookie(session, isSecure) } });
}
