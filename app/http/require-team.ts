import type { TeamPart } from '~/core/procurement/role';
import type { PublicRound, TeamRound } from '~/use-cases/round/get-round';

/**
 * The round for a page that only the team has, and of the team only these parts. Throws the response 404 for who is not
 * in the team, 403 for who has another part in it.
 */
export function requireTeam(round: TeamRound | PublicRound, ...parts: TeamPart[]): TeamRound {
  if (round.kind !== 'team') throw new Response(null, { status: 404 });
  if (parts.length > 0 && !parts.includes(round.member.part)) throw new Response(null, { status: 403 });
  return round;
}
