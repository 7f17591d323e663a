import { phaseOf, type Pack, type Round, type RoundPhase } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import type { Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';

/** A published round and its pack in force. */
export interface SeenRound {
  round: Round;
  phase: RoundPhase;
  pack: Pack;
}

type Needed = Pick<Ports, 'rounds' | 'responses' | 'secrets' | 'clock'>;

/**
 * A published round for somebody outside the team: an open one for everybody, the others for who was invited or answers
 * in it. Throws NotFound; and for nobody Denied, whether there is such a round or not: they may be invited.
 */
export async function requireOutsider(
  ports: Needed,
  actor: Actor,
  { roundId, action }: { roundId: string; action: Action },
): Promise<SeenRound> {
  const round = await ports.rounds.find(roundId);
  const isVisible = round !== undefined && (round.access === 'open' || (await takesPart(ports, actor, round)));
  const seen = isVisible ? await seenRound(ports, round) : undefined;
  if (seen !== undefined) return seen;
  throw actor.kind === 'nobody' ? new Denied(action, 'nobody') : new NotFound('round', roundId);
}

/** The round to which the holder of an invitation's link was invited, as long as the link is good. Throws NotFound. */
export async function requireInvited(ports: Needed, token: string): Promise<SeenRound> {
  const { rounds, secrets, clock } = ports;
  const invitation = await rounds.findInvitation(secrets.hashOf(token));
  const isGood = invitation?.revokedAt === undefined && (invitation?.expiresAt ?? '') > clock.now();
  const round = invitation && isGood ? await rounds.find(invitation.roundId) : undefined;
  const seen = round && (await seenRound(ports, round));
  if (seen === undefined) throw new NotFound('invitation', '');
  return seen;
}

async function seenRound({ rounds, clock }: Needed, round: Round): Promise<SeenRound | undefined> {
  if (round.publishedAt === undefined) return undefined;
  const pack = await rounds.findPack(round.id, round.packs.at(-1)?.number ?? 0);
  return pack && { round, pack, phase: phaseOf(round, clock.now()) };
}

async function takesPart({ rounds, responses }: Needed, actor: Actor, { id }: Round): Promise<boolean> {
  if (actor.kind !== 'person' || !actor.roles.includes('vendor')) return false;
  const invitations = await rounds.listInvitations(id);
  if (invitations.some(({ email, revokedAt }) => revokedAt === undefined && email === actor.email)) return true;
  return (await responses.listOfPerson(actor.id)).some(({ roundId }) => roundId === id);
}
