import type { Round } from '~/core/procurement/round';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeAsLead } from './change-round';
import { tellParticipants } from './participants';

/**
 * Ends a round unopened, for good, and tells everybody where it was published. Only a lead may.
 * @returns the round, or issues: `round_over` for one that is opened or cancelled, and what is wrong with the reason at
 * `/reason`. Throws NotFound, Denied.
 */
export async function cancelRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; reason: string },
): Promise<Result<Round>> {
  requirePermission(actor, 'cancelRound');
  const reason = input.reason.trim();
  return changeAsLead(ports, actor, { action: 'cancelRound', roundId: input.roundId }, ({ round, phase }) => {
    if (phase === 'opened' || phase === 'cancelled') return failure([issueAt('round_over')]);
    const issues = wordIssues({ reason }, passage);
    if (issues.length > 0) return failure(issues);
    return success({
      round: { ...round, cancelled: { at: ports.clock.now(), reason } },
      event: { kind: 'round_cancelled', data: { reason } },
      then: async (inside, told) => {
        if (round.publishedAt === undefined) return;
        await tellParticipants(inside, ports, told, 'roundCancelled', { reason });
      },
    });
  });
}
