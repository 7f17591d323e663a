import { phaseOf, type Round, type RoundPhase } from '~/core/procurement/round';
import type { VendorResponse } from '~/core/procurement/response';
import { personOf, type Actor } from '~/use-cases/actor';
import type { Ports, Stores } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { loadProcurement, type LoadedProcurement } from '~/use-cases/procurement/load-procurement';

/** A round as its team sees it. */
export interface LoadedRound extends LoadedProcurement {
  round: Round;
  phase: RoundPhase;
}

/** For the team of its procurement alone. Throws {@link NotFound} for everybody else. */
export async function loadRound(
  stores: Pick<Stores, 'rounds' | 'procurements'>,
  actor: Actor,
  roundId: string,
  now: string,
): Promise<LoadedRound> {
  const round = await stores.rounds.find(roundId);
  if (round === undefined) throw new NotFound('round', roundId);
  const loaded = await loadProcurement(stores, actor, round.procurementId).catch((error: unknown) => {
    throw error instanceof NotFound ? new NotFound('round', roundId) : error;
  });
  return { ...loaded, round, phase: phaseOf(round, now) };
}

/** The same where it is the actor's own, and nothing for everybody else: for what others may see in another way. */
export async function loadOwnRound(
  stores: Pick<Stores, 'rounds' | 'procurements'>,
  actor: Actor,
  roundId: string,
  now: string,
): Promise<LoadedRound | undefined> {
  if (actor.kind !== 'person') return undefined;
  return loadRound(stores, actor, roundId, now).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
}

/** A response as the vendor's own people see it. */
export interface LoadedResponse {
  response: VendorResponse;
  person: VendorResponse['people'][number];
  round: Round;
  phase: RoundPhase;
}

/** For the people who work on the response alone. Throws {@link NotFound} for everybody else. */
export async function loadResponse(
  { responses, rounds, clock }: Pick<Ports, 'responses' | 'rounds' | 'clock'>,
  actor: Actor,
  responseId: string,
): Promise<LoadedResponse> {
  const response = await responses.find(responseId);
  const person = response?.people.find(({ personId }) => personId === personOf(actor).id);
  const round = response && (await rounds.find(response.roundId));
  if (response === undefined || person === undefined || round === undefined) throw new NotFound('response', responseId);
  return { response, person, round, phase: phaseOf(round, clock.now()) };
}
