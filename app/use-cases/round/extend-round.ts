import type { Round } from '~/core/procurement/round';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeAsLead, issuesOf, laterDeadline } from './change-round';
import { tellParticipants } from './participants';
import type { DeadlineInput } from './round-plan';

/**
 * Moves the deadline of a running round to a later instant, for everybody, and tells everybody. The pack stays as it
 * is, and with it the day for which dates are judged. Only a lead may.
 * @returns the round, or issues: `round_not_running`, those of the deadline, `deadline_not_later`, and what is wrong with
 * the reason at `/reason`. Throws NotFound, Denied.
 */
export async function extendRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; deadline: DeadlineInput; reason: string },
): Promise<Result<Round>> {
  requirePermission(actor, 'extendRound');
  const reason = input.reason.trim();
  return changeAsLead(ports, actor, { action: 'extendRound', roundId: input.roundId }, ({ round, phase }) => {
    if (phase !== 'running') return failure([issueAt('round_not_running')]);
    const deadline = laterDeadline(ports, round, input.deadline);
    const issues = issuesOf(deadline, wordIssues({ reason }, passage));
    if (!deadline.ok || issues.length > 0) return failure(issues);
    return success({
      round: { ...round, deadline: deadline.value },
      event: { kind: 'deadline_extended', data: { before: round.deadline, after: deadline.value, reason } },
      then: (inside, told) => tellParticipants(inside, ports, told, 'roundExtended', { reason }),
    });
  });
}
