import type { ExampleAnswers, WorkedExample } from '~/core/examples/example';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import { evaluateAnswers, explainEvaluation, type JudgingContent } from '~/use-cases/assessment/judge-answers';
import type { Assessment, Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { shippedQuestionnaires } from '~/use-cases/assessment/shipped-content';

/** The answers of an example, judged by the shipped content of today for the day the example names. */
export interface JudgedExample extends JudgingContent {
  given: ExampleAnswers;
  evaluation: RiskEvaluation;
}

/** The same with the reasons: everything a page needs to explain it. */
export interface ExplainedExample extends JudgedExample {
  /** Why each risk has its level, by risk id. */
  explanations: Map<string, RiskExplanation>;
}

/** Throws {@link NotFound}. */
export function findExample({ examples }: Pick<Ports, 'examples'>, id: string): WorkedExample {
  const example = examples.find((one) => one.id === id);
  if (example === undefined) throw new NotFound('example', id);
  return example;
}

/** The example that an assessment is a practice of; nothing for a purchase, and where the example is gone. */
export function practisedExample(
  { examples }: Pick<Ports, 'examples'>,
  { practiceOf }: Pick<Assessment, 'practiceOf'>,
): WorkedExample | undefined {
  return practiceOf === undefined ? undefined : examples.find(({ id }) => id === practiceOf);
}

/** Neither examples nor shipped content change while the process runs: each is judged and explained once. */
const evaluations = new WeakMap<ExampleAnswers, RiskEvaluation>();
const reasons = new WeakMap<ExampleAnswers, ExplainedExample['explanations']>();

/** `given` is the example's own answers or those of its remedied twin. */
export function judgeExample(
  ports: Pick<Ports, 'content'>,
  { ruleSet }: WorkedExample,
  given: ExampleAnswers,
): JudgedExample {
  const content = shippedContent(ports, ruleSet);
  const evaluation = evaluations.get(given) ?? evaluateAnswers(content, given);
  evaluations.set(given, evaluation);
  return { ...content, given, evaluation };
}

/** {@link judgeExample} with the reasons. */
export function explainExample(
  ports: Pick<Ports, 'content'>,
  example: WorkedExample,
  given: ExampleAnswers,
): ExplainedExample {
  const judged = judgeExample(ports, example, given);
  const explanations = reasons.get(given) ?? explainEvaluation(judged, given, judged.evaluation);
  reasons.set(given, explanations);
  return { ...judged, explanations };
}

function shippedContent({ content }: Pick<Ports, 'content'>, id: string): JudgingContent {
  const ruleSet = content.ruleSets().find((one) => one.id === id);
  if (ruleSet?.method !== 'risks') throw new Error(`An example was read for the rule set ${id}, which is not loaded`);
  return { ruleSet, questionnaires: shippedQuestionnaires({ content }, ruleSet) };
}
