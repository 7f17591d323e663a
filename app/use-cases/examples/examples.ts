import type { ExampleAnswers, WorkedExample } from '~/core/examples/example';
import type { EvaluationInput } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { Assessment, Ports } from '~/use-cases/ports';
import type { Explained } from '~/use-cases/ports/outside';
import { NotFound } from '~/use-cases/refusals';
import { shippedContent } from '~/use-cases/content/shipped-content';

/** The answers of an example, judged by the shipped content of today for the day the example names. */
export interface JudgedExample extends JudgingContent {
  given: ExampleAnswers;
  evaluation: RiskEvaluation;
}

/** The same with the reasons: everything a page needs to explain it. */
export interface ExplainedExample extends JudgedExample, Explained {}

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
const evaluations = new WeakMap<ExampleAnswers, Promise<RiskEvaluation>>();
const reasons = new WeakMap<ExampleAnswers, Promise<Explained>>();

/** `given` is the example's own answers or those of its remedied twin. */
export async function judgeExample(
  ports: Pick<Ports, 'content' | 'judging'>,
  { ruleSet }: WorkedExample,
  given: ExampleAnswers,
): Promise<JudgedExample> {
  const content = contentOf(ports, ruleSet);
  const evaluation = evaluations.get(given) ?? ports.judging.evaluate(content, inputOf(given));
  evaluations.set(given, evaluation);
  return { ...content, given, evaluation: await evaluation };
}

/** {@link judgeExample} with the reasons. */
export async function explainExample(
  ports: Pick<Ports, 'content' | 'judging'>,
  example: WorkedExample,
  given: ExampleAnswers,
): Promise<ExplainedExample> {
  const content = contentOf(ports, example.ruleSet);
  const explained = reasons.get(given) ?? ports.judging.explain(content, inputOf(given));
  reasons.set(given, explained);
  return { ...content, given, ...(await explained) };
}

/** What is judged of it: its notice and its sources are for people. */
function inputOf({ answers, effectiveDate, stage }: ExampleAnswers): EvaluationInput {
  return { answers, effectiveDate, stage };
}

function contentOf(ports: Pick<Ports, 'content'>, id: string): JudgingContent {
  const content = shippedContent(ports).find(({ ruleSet }) => ruleSet.id === id);
  if (content === undefined) throw new Error(`An example was read for the rule set ${id}, which is not loaded`);
  return content;
}
