import { dayOf } from '~/core/shared/dates';
import { applyFindings } from '~/core/judgement/apply-findings';
import { isInForce, type Consensus } from '~/core/judgement/consensus';
import { effectsOf, type Effects } from '~/core/judgement/effect';
import { submittedBy } from '~/core/judgement/sheet';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { personOf, type Actor } from '~/use-cases/actor';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { LoadedRound } from '~/use-cases/round/load-round';
import { consensusHash } from './agree-to-consensus';
import { beginComparison } from './begin-comparison';
import { deliberationOf, type Deliberation } from './deliberation';
import { loadJudging } from './load-judging';

/** Where the judging of a response stands, and what the evaluators make of it together. */
export interface DeliberationView extends LoadedRound {
  response: { id: string; firm: string };
  judges: { personId: string; name: string; hasSubmitted: boolean }[];
  /** What they found; absent until all have submitted. */
  deliberation?: Deliberation;
  /** What was written down as agreed; absent before, while it is judged again, and for as long as somebody new judges. */
  written?: { consensus: Consensus; isInForce: boolean; hash: string; effects: Effects };
  reopenings: Consensus['reopenings'];
  /** As they were given. */
  answers: Answers;
  questions: Question[];
  ruleSet: RiskRuleSet;
  isJudge: boolean;
  hasAgreed: boolean;
  isDecided: boolean;
}

/**
 * For everybody of the team who may read the response. Before all have submitted, nobody sees a finding here, the lead
 * included. Throws NotFound, Sealed, Denied.
 */
export async function getDeliberation(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<DeliberationView> {
  requirePermission(actor, 'getDeliberation');
  const { responseId } = input;
  const loaded = await loadJudging(ports, actor, responseId, 'getDeliberation');
  const whole = await loadWhole(ports, actor, responseId);
  const { round, phase, procurement, member, response, judges, sheets, consensus, isDecided } = loaded;
  const deliberation = deliberationOf(loaded, whole.stated);
  const effectiveDate = whole.access.effectiveDate ?? dayOf(ports.clock.now());
  const evaluate = (answers: Answers) =>
    ports.judging.evaluate(whole, { answers, effectiveDate, stage: whole.assessment.stage });
  const { id: personId } = personOf(actor);
  if (isInForce(consensus))
    beginComparison(ports, actor, { roundId: round.id, since: `${responseId} ${consensus.at}` });
  const isSeen = loaded.isOpen || isInForce(consensus);
  const isWritten = isSeen && consensus !== undefined && consensus.agreed.length > 0;
  return {
    ...{ round, phase, procurement, member, isDecided },
    response: { id: response.id, firm: response.firm },
    judges: judges.map((judge) => ({ ...judge, hasSubmitted: submittedBy(judge.personId, sheets) !== undefined })),
    ...(deliberation && { deliberation }),
    ...(isWritten && {
      written: {
        consensus,
        isInForce: isInForce(consensus),
        hash: consensusHash(consensus),
        effects: effectsOf(
          await evaluate(whole.stated),
          await evaluate(applyFindings(whole.stated, consensus.findings)),
        ),
      },
    }),
    reopenings: consensus?.reopenings ?? [],
    answers: whole.stated,
    questions: whole.fills.flatMap(({ questions }) => questions),
    ruleSet: whole.ruleSet,
    isJudge: judges.some((judge) => judge.personId === personId),
    hasAgreed: consensus?.agreed.some((one) => one.personId === personId) ?? false,
  };
}
