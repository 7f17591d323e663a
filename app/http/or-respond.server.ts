import { Denied, NotFound, Sealed, TooOften } from '~/use-cases/refusals';

/**
 * The outcome of a use case, or the response that says why there is none: 401 where somebody has to sign in first, 403
 * where the actor may not, 404 where there is nothing of that name, 423 where it is sealed, 429 where it is too often. The response is thrown, so that the route's error page answers.
 */
export async function orRespond<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
  try {
    return await work;
  } catch (error) {
    throw refusalResponse(error) ?? error;
  }
}

/** The response for a refusal; nothing for any other error. */
export function refusalResponse(error: unknown): Response | undefined {
  if (error instanceof Denied) return new Response(null, { status: error.who === 'nobody' ? 401 : 403 });
  if (error instanceof Sealed) return new Response(null, { status: 423 });
  if (error instanceof TooOften) {
    return new Response(null, { status: 429, headers: { 'Retry-After': String(error.retryAfterSeconds) } });
  }
  if (error instanceof NotFound) return new Response(null, { status: 404 });
  return undefined;
}
