import { compareAnswers, type AnswerPair } from '~/core/examples/compare-answers';
import type { WorkedExample } from '~/core/examples/example';
import type { Actor } from '~/use-cases/actor';
import { explainExample, findExample, judgeExample, type ExplainedExample, type JudgedExample } from './examples';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** An example beside its remedied twin. */
export interface RemediedResult {
  example: WorkedExample;
  recorded: JudgedExample;
  remedied: ExplainedExample;
  /** Questions that the two answer differently or show differently; `one` is the record, `other` the twin. */
  changes: AnswerPair[];
}

/** Throws NotFound, also where the example has no twin. */
export async function getRemedied(ports: Ports, actor: Actor, input: { exampleId: string }): Promise<RemediedResult> {
  requirePermission(actor, 'getRemedied');
  const example = findExample(ports, input.exampleId);
  if (example.remedied === undefined) throw new NotFound('example', input.exampleId);
  const recorded = await judgeExample(ports, example, example.given);
  const remedied = await explainExample(ports, example, example.remedied);
  const pairs = compareAnswers(recorded.questionnaires, example.given.answers, example.remedied.answers);
  return { example, recorded, remedied, changes: pairs.filter((pair) => !pair.sameAnswer || !pair.sameProof) };
}
