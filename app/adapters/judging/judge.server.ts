import { evaluateRisks, type EvaluationInput } from '~/core/scoring/evaluate-risks';
import { explainRisks } from '~/core/scoring/explain-risk';
import { contentKey, prepareOnce, type JudgingContent } from '~/core/scoring/prepare-once';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import { proofWorthAdding } from '~/core/scoring/proof-worth-adding';
import type { Judging } from '~/use-cases/ports/outside';

/** One question to the rules: what is to be found out of which answers. */
export interface JudgingTask {
  name: keyof Judging;
  input: EvaluationInput;
  /** Names the content; the content itself is sent once. */
  key: string;
  content?: JudgingContent;
}

/** `unknown`: content of this key was never sent here. */
export type JudgingAnswer = { known: true; found: unknown } | { known: false };

type Works = {
  [Name in keyof Judging]: (prepared: PreparedRuleSet, input: EvaluationInput) => Awaited<ReturnType<Judging[Name]>>;
};

const works: Works = {
  evaluate: evaluateRisks,
  explain: (prepared, input) => ({
    evaluation: evaluateRisks(prepared, input),
    explanations: explainRisks(prepared, input),
  }),
  proofWorthAdding,
};

const contents = new Map<string, JudgingContent>();

/** Judges in the thread it is called in. */
export function judge({ name, input, key, content = contents.get(key) }: JudgingTask): JudgingAnswer {
  if (content === undefined) return { known: false };
  contents.set(key, content);
  return { known: true, found: works[name](prepareOnce(content), input) };
}

/** A task about this content, without the content. */
export function taskOf(name: keyof Judging, content: JudgingContent, input: EvaluationInput): JudgingTask {
  return { name, input, key: contentKey(content) };
}
