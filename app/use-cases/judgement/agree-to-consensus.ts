import { withAgreement, type Consensus } from '~/core/judgement/consensus';
import { contentHash } from '~/core/shared/hash';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { judgingIssues, loadJudging, loadJudgingInside, requireJudge } from './load-judging';

/** Names exactly what is agreed to. */
export function consensusHash({ findings, settled }: Pick<Consensus, 'findings' | 'settled'>): string {
  return contentHash({ findings, settled });
}

/**
 * Agrees to what another evaluator wrote; with the last one's agreement it counts. Agreeing twice changes nothing.
 * @param input.basedOn {@link consensusHash} of what was read.
 * @returns the consensus, or issues: those of {@link judgingIssues}, `nothing_to_agree`, `judging_changed_meanwhile`.
 * Throws NotFound, Sealed, and Denied for whoever does not judge it.
 */
export async function agreeToConsensus(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; basedOn: string },
): Promise<Result<Consensus>> {
  requirePermission(actor, 'agreeToConsensus');
  const { responseId } = input;
  const action = 'agreeToConsensus';
  requireJudge(await loadJudging(ports, actor, responseId, action), actor, action);
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const loaded = await loadJudgingInside(inside, actor, { responseId, action, now });
    const judge = requireJudge(loaded, actor, action);
    const { consensus: before, response, procurement } = loaded;
    const issues = judgingIssues(loaded);
    if (issues.length > 0) return failure(issues);
    if (before === undefined || before.agreed.length === 0) return failure([issueAt('nothing_to_agree')]);
    const isKnown = before.judges.some(({ personId }) => personId === judge.personId);
    if (!isKnown || consensusHash(before) !== input.basedOn) return failure([issueAt('judging_changed_meanwhile')]);
    const consensus = withAgreement(before, judge, now);
    if (consensus === before) return success(before);
    await inside.papers.consensuses.put(responseId, consensus);
    const said = { responseId, firm: response.firm, hash: contentHash(consensus.findings) };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'consensus_agreed', said);
    return success(consensus);
  });
}
