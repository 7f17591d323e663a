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

/** Who asks for a round from outside its team, and by what they show that they may. */
interface Outsider {
  roundId: string;
  action: Action;
  /** The secret of an invitation's link. */
  invitation?: string;
}

/**
 * A published round for somebody outside the team: an open one for everybody, the others for who was invited or answers
 * in it. Throws NotFound; and for nobody Denied, whether there is such a round or not: they may be invited.
 */
export async function requireOutsider(
  ports: Pick<Ports, 'rounds' | 'responses' | 'secrets' | 'clock'>,
  actor: Actor,
  outsider: Outsider,
): Promise<SeenRound> {
  const { roundId, action } = outsider;
  const now = ports.clock.now();
  const round = await ports.rounds.find(roundId);
  const isVisible =
    round?.publishedAt !== undefined && (round.access === 'open' || (await takesPart(ports, actor, round, outsider)));
  const pack = round && isVisible ? await ports.rounds.findPack(roundId, round.packs.at(-1)?.number ?? 0) : undefined;
  if (round !== undefined && pack !== undefined) return { round, phase: phaseOf(round, now), pack };
  throw actor.kind === 'nobody' ? new Denied(action, 'nobody') : new NotFound('round', roundId);
}

async function takesPart(
  { rounds, responses, secrets, clock }: Pick<Ports, 'rounds' | 'responses' | 'secrets' | 'clock'>,
  actor: Actor,
  { id }: Round,
  { invitation }: Outsider,
): Promise<boolean> {
  const invitations = await rounds.listInvitations(id);
  const standing = invitations.filter(({ revokedAt }) => revokedAt === undefined);
  if (invitation !== undefined) {
    const hash = secrets.hashOf(invitation);
    if (standing.some(({ secretHash, expiresAt }) => secretHash === hash && expiresAt > clock.now())) return true;
  }
  if (actor.kind !== 'person' || !actor.roles.includes('vendor')) return false;
  if (standing.some(({ email }) => email === actor.email)) return true;
  return (await responses.listOfPerson(actor.id)).some(({ roundId }) => roundId === id);
}
