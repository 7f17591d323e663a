import type { PackVersion, Round } from '~/core/procurement/round';
import { contentHash } from '~/core/shared/hash';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeAsLead, issuesOf, laterDeadline } from './change-round';
import { freezeIssues, raceIssues } from './freeze-round';
import { loadRound } from './load-round';
import { makePack } from './make-pack';
import { reopenSubmissions, tellParticipants } from './participants';
import type { DeadlineInput } from './round-plan';

/**
 * Changes what vendors are told and asked while a round is running, for everybody: a new pack of today's answers and
 * uses, with a later deadline. What was handed in is given back to its vendor to be looked at and handed in again, and
 * everybody is told. Only a lead may.
 * @returns the round, or issues: `round_not_running`, those of the deadline and of a freeze, and what is wrong with the
 * reason at `/reason`. Throws NotFound, Denied.
 */
export async function amendRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; deadline: DeadlineInput; reason: string },
): Promise<Result<Round>> {
  requirePermission(actor, 'amendRound');
  const { roundId } = input;
  const now = ports.clock.now();
  const reason = input.reason.trim();
  const loaded = await loadRound(ports, actor, roundId, now);
  requirePart(loaded, 'amendRound', 'lead');
  if (loaded.phase !== 'running') return failure([issueAt('round_not_running')]);
  const deadline = laterDeadline(ports, loaded.round, input.deadline);
  if (!deadline.ok) return failure(issuesOf(deadline, wordIssues({ reason }, passage)));
  const draft = await makePack(ports, loaded.procurement, { ...loaded.round, deadline: deadline.value });
  const issues = issuesOf(wordIssues({ reason }, passage), freezeIssues(loaded, draft));
  if (issues.length > 0) return failure(issues);
  const version: PackVersion = { number: draft.pack.number, hash: contentHash(draft.pack), at: now, reason };

  return changeAsLead(ports, actor, { action: 'amendRound', roundId }, ({ round, phase }) => {
    if (phase !== 'running') return failure([issueAt('round_not_running')]);
    const changed = [
      ...raceIssues(round, version),
      ...(round.deadline.at === loaded.round.deadline.at ? [] : [issueAt('round_changed_meanwhile')]),
    ];
    if (changed.length > 0) return failure(changed);
    const { number, hash } = version;
    const amended = { ...round, deadline: deadline.value, packs: [...round.packs, version] };
    return success({
      round: amended,
      event: { kind: 'round_amended', data: { number, hash, before: round.deadline, after: deadline.value, reason } },
      then: async (inside, told) => {
        await inside.rounds.keepPack(draft.pack, hash);
        await reopenSubmissions(inside, ports, amended);
        await tellParticipants(inside, ports, told, 'roundAmended', { reason });
      },
    });
  });
}
