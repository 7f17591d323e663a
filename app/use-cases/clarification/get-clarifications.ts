import { answeredBy, isOpenAt, type Clarification } from '~/core/judgement/clarification';
import { worthClarifying, type WorthClarifying } from '~/core/judgement/worth-clarifying';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { LoadedRound } from '~/use-cases/round/load-round';
import { judgeOpened } from './judge-opened';

/** What was asked again in a round, and what is worth asking. */
export interface RoundClarifications extends LoadedRound {
  /** In the order in which they were asked. */
  clarifications: (Clarification & { isOpen: boolean })[];
  /** What is not asked already, the most telling first. */
  worth: (Omit<WorthClarifying, 'responses'> & { firms: string[] })[];
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  /** Whether the reader may ask now. */
  mayAsk: boolean;
}

/** For the team. Answers of a firm that is kept from the reader are left out. Throws NotFound, Sealed. */
export async function getClarifications(
  ports: Ports,
  actor: Actor,
  input: { roundId: string },
): Promise<RoundClarifications> {
  requirePermission(actor, 'getClarifications');
  const { responses, pack, withheld, ...loaded } = await judgeOpened(ports, actor, input.roundId);
  const content = await loadContent(ports, pack);
  const now = ports.clock.now();
  const asked = await ports.papers.clarifications.listOf(input.roundId);
  const isDecided = (await ports.papers.decisions.find(input.roundId)) !== undefined;
  const readable = new Map(responses.map(({ responseId, firm }) => [responseId, firm]));
  const isAsked = ({ question, gap }: WorthClarifying) =>
    asked.some((one) => one.question === question && one.gap === gap && isOpenAt(one, now));
  return {
    ...loaded,
    ...content,
    clarifications: asked.map((one) => ({ ...answeredBy(one, [...readable.keys()]), isOpen: isOpenAt(one, now) })),
    worth: worthClarifying(responses)
      .filter((one) => !isAsked(one))
      .map(({ responses: who, ...one }) => ({ ...one, firms: who.map((id) => readable.get(id) ?? '') })),
    mayAsk: loaded.member.part !== 'evaluator' && withheld.length === 0 && !isDecided,
  };
}
