import { withAgreement, type Consensus } from '~/core/judgement/consensus';
import type { Difference } from '~/core/judgement/differences';
import type { Finding } from '~/core/judgement/finding';
import { contentHash } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { deliberationOf } from './deliberation';
import { judgingIssues, loadJudging, loadJudgingInside, requireJudge } from './load-judging';

/** How one difference is settled, as typed. */
export interface TypedSettlement {
  question: string;
  /** Id of the person whose finding is taken, or `answer` where the answer stands as it was given. */
  as: string;
  reason: string;
}

/**
 * Writes down what the evaluators agree on: what they found alike, and each difference settled with a reason. The one who
 * writes it agrees by that; it counts once all who judged have agreed. Writing it anew takes the others' agreement away.
 * @param input.basedOn hash of the sheets that were read, as a deliberation names them.
 * @returns the consensus, or issues: those of {@link judgingIssues}, `not_all_submitted`, `judging_changed_meanwhile`,
 * `difference_not_settled` at `as:<question>`, those of {@link wordIssues} at `reason:<question>`. Throws NotFound,
 * Sealed, and Denied for whoever does not judge it.
 */
export async function writeConsensus(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; basedOn: string; settled: TypedSettlement[] },
): Promise<Result<Consensus>> {
  requirePermission(actor, 'writeConsensus');
  const { responseId } = input;
  const action = 'writeConsensus';
  requireJudge(await loadJudging(ports, actor, responseId, action), actor, action);
  const { stated } = await loadWhole(ports, actor, responseId);
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const loaded = await loadJudgingInside(inside, actor, { responseId, action, now });
    const judge = requireJudge(loaded, actor, action);
    const issues = judgingIssues(loaded);
    if (issues.length > 0) return failure(issues);
    const deliberation = deliberationOf(loaded, stated);
    if (deliberation === undefined) return failure([issueAt('not_all_submitted')]);
    if (deliberation.hash !== input.basedOn) return failure([issueAt('judging_changed_meanwhile')]);
    const settled = deliberation.differences.map((difference) => settle(difference, input.settled));
    const wrong = settled.flatMap((one) => one.issues);
    if (wrong.length > 0) return failure(wrong);

    const { judges, consensus: before, response, procurement } = loaded;
    const written: Consensus = {
      id: responseId,
      findings: { ...deliberation.agreed, ...Object.fromEntries(settled.flatMap(({ finding }) => finding)) },
      settled: settled.map(({ question, reason }) => ({ question, reason })),
      judges,
      agreed: [],
      reopenings: before?.reopenings ?? [],
    };
    const consensus = withAgreement(written, judge, now);
    await inside.papers.consensuses.put(responseId, consensus);
    const { firm } = response;
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'consensus_written', {
      ...{ responseId, firm, differences: settled.length },
      hash: contentHash(consensus.findings),
    });
    return success(consensus);
  });
}

interface Settled {
  question: string;
  reason: string;
  /** What counts, under the question's name; nothing where the answer stands as it was given. */
  finding: [string, Finding][];
  issues: Issue[];
}

function settle({ question, found }: Difference, typed: TypedSettlement[]): Settled {
  const { as = '', reason = '' } = typed.find((one) => one.question === question) ?? {};
  const taken = found.find(({ personId }) => personId === as);
  const isKnown = as === 'answer' || taken !== undefined;
  return {
    question,
    reason: reason.trim(),
    finding: taken?.finding === undefined ? [] : [[question, { ...taken.finding, reason: reason.trim() }]],
    issues: [
      ...(isKnown ? [] : [issueAt('difference_not_settled', `as:${question}`)]),
      ...wordIssues({ [`reason:${question}`]: reason }, passage),
    ],
  };
}
