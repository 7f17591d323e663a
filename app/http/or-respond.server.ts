import { Denied, NotFound } from '~/use-cases/refusals';

/**
 * The outcome of a use case, or the response that says why there is none: 403 where the actor may not, 404 where
 * there is nothing of that name. The response is thrown, so that the route's error page answers.
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
  if (error instanceof Denied) return new Response(null, { status: 403 });
  if (error instanceof NotFound) return new Response(null, { status: 404 });
  return undefined;
}
