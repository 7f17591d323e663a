import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { doorShut, noticeOf, type RoundNotice } from './round-notice';

/** A round that anybody may join, as it is seen without an account. */
export type OpenRoundView =
  | { state: 'over'; notice: RoundNotice }
  | { state: 'cancelled'; notice: RoundNotice; reason: string }
  | {
      state: 'open';
      notice: RoundNotice;
      /** The firm of a vendor who is signed in already, so that no code is needed; absent for everybody else. */
      knownAs?: string;
    };

/** Throws {@link NotFound} for a round that is not published, and for one that takes invited vendors only. */
export async function viewOpenRound(ports: Ports, actor: Actor, input: { roundId: string }): Promise<OpenRoundView> {
  requirePermission(actor, 'viewOpenRound');
  const round = await findOpenRound(ports, input.roundId);
  const notice = await noticeOf(ports, round);
  const shut = doorShut(round, ports.clock.now());
  if (shut === 'cancelled') return { state: 'cancelled', notice, reason: round.cancelled?.reason ?? '' };
  if (shut !== undefined) return { state: 'over', notice };
  if (actor.kind !== 'person') return { state: 'open', notice };
  const organisation = await ports.people.findOrganisation(actor.organisationId);
  return {
    state: 'open',
    notice,
    ...(organisation?.kind === 'vendor' && { knownAs: organisation.name }),
  };
}

/** See {@link viewOpenRound} for what it throws. */
export async function findOpenRound({ rounds, clock }: Pick<Ports, 'rounds' | 'clock'>, roundId: string) {
  const round = await rounds.find(roundId);
  if (round?.access !== 'open' || doorShut(round, clock.now()) === 'unknown') throw new NotFound('round', roundId);
  return round;
}
