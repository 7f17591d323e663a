import type { Actor } from '~/use-cases/actor';
import { pathInLog } from './secret-paths';

/** One line of JSON on standard output or, for errors, standard error. Never an answer, never a query string. */
export function log(level: 'info' | 'error', event: string, details: Record<string, string | number>): void {
  const line = JSON.stringify({ time: new Date().toISOString(), level, event, ...details });
  (level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
}

/**
 * What somebody did to an account, an organisation or a publication, by ids alone: nothing else keeps a record of it. No
 * id of a vendor’s person tells anybody on the buyer’s side who that is before the opening.
 */
export function logAdministration(actor: Actor, act: string, subject: string): void {
  log('info', 'administered', { act, subject, by: actor.kind === 'person' ? actor.id : actor.kind });
}

/** An error that nobody expected, with its stack and what caused it. */
export function logError(error: unknown, details: Record<string, string | number> = {}): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  log('error', 'unexpected', { ...details, stack, cause });
}

/** An error of a loader, an action or a page; a reader who went away is none. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  logError(error, { method: request.method, path: pathInLog(new URL(request.url).pathname) });
}
