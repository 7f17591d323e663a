import { reopened, type Consensus } from '~/core/judgement/consensus';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { Denied } from '~/use-cases/refusals';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { loadJudging, loadJudgingInside, type LoadedJudging } from './load-judging';

/**
 * Begins the judging of a response again, until it is decided: every sheet becomes a draft again with what it says, and
 * what was agreed counts no more. For a lead and for those who judge it.
 * @returns the consensus as it is left, or issues: those of {@link wordIssues} at `reason`, `already_decided`,
 * `nothing_to_reopen`. Throws NotFound, Sealed, Denied.
 */
export async function judgeAgain(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; reason: string },
): Promise<Result<Consensus>> {
  requirePermission(actor, 'judgeAgain');
  const { responseId } = input;
  const action = 'judgeAgain';
  requireLeadOrJudge(await loadJudging(ports, actor, responseId, action), actor);
  const issues = wordIssues({ reason: input.reason }, passage);
  if (issues.length > 0) return failure(issues);
  const { id: personId, name } = personOf(actor);
  const reason = input.reason.trim();
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const loaded = await loadJudgingInside(inside, actor, { responseId, action, now });
    requireLeadOrJudge(loaded, actor);
    if (loaded.isDecided) return failure([issueAt('already_decided')]);
    const sheets = await inside.papers.sheets.listOf(responseId);
    if (!sheets.some(({ submittedAt }) => submittedAt !== undefined)) return failure([issueAt('nothing_to_reopen')]);
    for (const { submittedAt: _, ...draft } of sheets) await inside.papers.sheets.put(responseId, draft);
    const none: Consensus = { id: responseId, findings: {}, settled: [], judges: [], agreed: [], reopenings: [] };
    const consensus = reopened(loaded.consensus ?? none, { personId, name, at: now, reason });
    await inside.papers.consensuses.put(responseId, consensus);
    const said = { responseId, firm: loaded.response.firm, reason };
    await recordEvent(inside, ports, actor, { procurementId: loaded.procurement.id }, 'judging_reopened', said);
    return success(consensus);
  });
}

function requireLeadOrJudge({ judges, member }: LoadedJudging, actor: Actor): void {
  const isJudge = judges.some(({ personId }) => personId === personOf(actor).id);
  if (!isJudge && member.part !== 'lead') throw new Denied('judgeAgain', 'person');
}
