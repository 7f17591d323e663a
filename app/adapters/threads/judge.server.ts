import { compareAnswers } from '~/core/judgement/compare-answers';
import { choiceMoves } from '~/core/rulebook/choice-moves';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { explainRisks } from '~/core/scoring/explain-risk';
import { contentKey, prepareOnce, type JudgingContent } from '~/core/scoring/prepare-once';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import { proofWorthAdding } from '~/core/scoring/proof-worth-adding';
import type { Judging } from '~/use-cases/ports/outside';

/** What is asked about, whatever is to be found out. */
export type JudgingInput = Parameters<Judging[keyof Judging]>[1];

/** One question to the rules: what is to be found out of which answers. */
export interface JudgingTask {
  name: keyof Judging;
  input: JudgingInput;
  /** Names the content; the content itself is sent once. */
  key: string;
  content?: JudgingContent;
}

/** `unknown`: content of this key was never sent here. */
export type JudgingAnswer = { known: true; found: unknown } | { known: false };

type Works = {
  [Name in keyof Judging]: (
    prepared: PreparedRuleSet,
    input: Parameters<Judging[Name]>[1],
  ) => Awaited<ReturnType<Judging[Name]>>;
};

const works: Works = {
  evaluate: evaluateRisks,
  explain: (prepared, input) => ({
    evaluation: evaluateRisks(prepared, input),
    explanations: explainRisks(prepared, input),
  }),
  proofWorthAdding,
  compare: compareAnswers,
  choiceMoves,
};

const contents = new Map<string, JudgingContent>();

/** Judges in the thread it is called in. */
export function judge({ name, input, key, content = contents.get(key) }: JudgingTask): JudgingAnswer {
  if (content === undefined) return { known: false };
  contents.set(key, content);
  const work = works[name] as (prepared: PreparedRuleSet, input: JudgingInput) => unknown;
  return { known: true, found: work(prepareOnce(content), input) };
}

/** A task about this content, without the content. */
export function taskOf(name: keyof Judging, content: JudgingContent, input: JudgingInput): JudgingTask {
  return { name, input, key: contentKey(content) };
}
