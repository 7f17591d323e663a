import fc from 'fast-check';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Level } from '~/core/rules/rule-set-file';
import { levelSchema } from '~/core/rules/rule-set-file';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { arbitraryInput, type GeneratedInput } from '../fixtures/generated/arbitrary-answers';
import type { Content } from '../fixtures/generated/generate-content';
import type { Engine } from './engine';
import { OracleVisibility } from './oracle-visibility';

/** What one run of a property looks at. */
export interface Trial {
  content: Content;
  input: GeneratedInput;
  /** A second, unrelated set of answers: where changed answers come from. */
  other: GeneratedInput;
  /** Chooses what to look at where everything would take too long. */
  pick: number;
}

/** One of METHOD §6's properties. `check` throws a {@link Counterexample} where it does not hold. */
export interface Property {
  name: string;
  check(engine: Engine, trial: Trial): void;
}

/** A case in which a property does not hold, readable by itself. */
export class Counterexample extends Error {
  constructor(what: string, { content, input }: Trial, details: Record<string, unknown> = {}) {
    const lines = Object.entries({ ...details, answers: input.answers, effectiveDate: input.effectiveDate });
    super(
      `${what} (${content.name})\n${lines.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`).join('\n')}`,
    );
  }
}

export function arbitraryTrial(content: Content): fc.Arbitrary<Trial> {
  return fc.record({
    content: fc.constant(content),
    input: arbitraryInput(content.questionnaires),
    other: arbitraryInput(content.questionnaires),
    pick: fc.nat(1_000),
  });
}

const prepared = new WeakMap<Engine, WeakMap<Content, PreparedRuleSet>>();

/** The content as prepared by an engine, once: what it remembers from earlier trials must not show. */
export function preparedBy(engine: Engine, content: Content): PreparedRuleSet {
  const known = prepared.get(engine) ?? new WeakMap<Content, PreparedRuleSet>();
  prepared.set(engine, known);
  const ready = known.get(content) ?? engine.prepareRuleSet(content.ruleSet, content.questionnaires);
  known.set(content, ready);
  return ready;
}

/** Judges the trial's answers, or others on the same day. */
export function judge(engine: Engine, trial: Trial, answers: Answers = trial.input.answers): RiskEvaluation {
  return engine.evaluateRisks(preparedBy(engine, trial.content), { answers, effectiveDate: trial.input.effectiveDate });
}

export function rank(level: Level): number {
  return levelSchema.options.indexOf(level);
}

/**
 * The trial without what is stored behind hidden questions: METHOD §1 drops it before anything else, so no "what if"
 * may bring it back.
 */
export function withoutHidden(trial: Trial): Trial {
  const visibility = new OracleVisibility(trial.content.questionnaires);
  const { answers } = trial.input;
  const shown = Object.entries(answers).filter(([question]) => visibility.isShown(question, answers));
  return { ...trial, input: { ...trial.input, answers: Object.fromEntries(shown) } };
}

/** Up to `count` of the items, beginning at the trial's pick. */
export function some<Item>(items: readonly Item[], { pick }: Trial, count: number): Item[] {
  const start = items.length === 0 ? 0 : pick % items.length;
  return [...items.slice(start), ...items.slice(0, start)].slice(0, count);
}

/** The answers with one of them replaced, or left blank. */
export function withAnswer(answers: Answers, question: string, answer: Answer | undefined): Answers {
  const { [question]: _, ...rest } = answers;
  return answer === undefined ? rest : { ...rest, [question]: answer };
}
