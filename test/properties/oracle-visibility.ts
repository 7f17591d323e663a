import { ConditionRunner } from 'survey-core';
import type { Answers, AnswerValue } from '~/core/questionnaire/answers';
import type { Asked } from '~/core/questionnaire/asked';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import { OutOfReach, productOf, valuesOffered } from './oracle-values';

/** Which answers of one view are settled: a value, empty for good, or unknown. */
export type Known = (question: Question) => { value: AnswerValue | undefined } | 'unknown';

/**
 * Visibility by brute force, written from METHOD §3: every completion of the blanks that decide over a question, each
 * completion looked at as a whole, with SurveyJS's own conditions read from the SurveyJS JSON.
 */
export class OracleVisibility {
  private readonly questions: Map<string, Question>;
  private readonly conditions = new Map<string, string[]>();

  constructor(questionnaires: readonly Questionnaire[]) {
    this.questions = new Map(
      questionnaires.flatMap(({ questions }) => questions).map((question) => [question.name, question]),
    );
    for (const { survey } of questionnaires) this.collect([survey], []);
  }

  /** Whether the question is shown for exactly these answers; stored answers to hidden questions do not count. */
  isShown(name: string, answers: Answers): boolean {
    return this.isShownFor(name, (gate) => readable(answers, gate));
  }

  /**
   * What may become of a question in a view of the answers. The present state is always among the possibilities, so
   * is a blank that stays blank.
   */
  askedIn(name: string, answers: Answers, known: Known): Asked {
    const gates = this.gatesAbove(name).flatMap((gate) => this.questions.get(gate) ?? []);
    const options = gates.map((gate) => {
      const settled = this.isShown(gate.name, answers) ? known(gate) : 'unknown';
      return settled === 'unknown' ? [undefined, ...valuesOffered(gate.accepts)] : [settled.value];
    });
    const shownNow = this.isShown(name, answers);
    const seen = new Set([shownNow]);
    for (const completion of productOf(options)) {
      const values = new Map(gates.map((gate, index) => [gate.name, completion[index]]));
      seen.add(this.isShownFor(name, (gate) => values.get(gate)));
      if (seen.size === 2) return shownNow ? 'may_close' : 'may_open';
    }
    return shownNow ? 'asked' : 'not_asked';
  }

  /** Questions that decide over this one's visibility, directly or through others. */
  gatesAbove(name: string): string[] {
    const above = new Set<string>();
    const climb = (from: string): void => {
      for (const gate of this.readBy(from)) {
        if (above.has(gate)) continue;
        above.add(gate);
        climb(gate);
      }
    };
    climb(name);
    return [...above];
  }

  private readBy(name: string): string[] {
    const names = (this.conditions.get(name) ?? []).flatMap((condition) =>
      [...condition.matchAll(/\{([^}]+)\}/g)].map(([, read]) => read ?? ''),
    );
    if (names.some((read) => !this.questions.has(read)))
      throw new OutOfReach(`a condition on ${name} reads more than questions`);
    return [...new Set(names)];
  }

  private isShownFor(name: string, valueOf: (gate: string) => AnswerValue | undefined): boolean {
    return (this.conditions.get(name) ?? []).every((condition) => {
      const shownGates = this.readBy(name).filter((gate) => this.isShownFor(gate, valueOf));
      return holds(condition, Object.fromEntries(shownGates.map((gate) => [gate, valueOf(gate)])));
    });
  }

  private collect(elements: readonly Partial<Element>[], above: readonly string[]): void {
    for (const element of elements) {
      const conditions = element.visibleIf === undefined ? above : [...above, element.visibleIf];
      const inside = element.pages ?? element.elements;
      if (inside !== undefined) this.collect(inside, conditions);
      else if (element.name !== undefined) this.conditions.set(element.name, [...conditions]);
    }
  }
}

/** The survey, a page, a panel or a question, as SurveyJS writes it. */
interface Element {
  name: string;
  visibleIf: string;
  pages: Partial<Element>[];
  elements: Partial<Element>[];
}

/** What conditions read: "don't know" and "not applicable" are empty. */
function readable(answers: Answers, name: string): AnswerValue | undefined {
  const answer = answers[name];
  if (answer?.notApplicable !== undefined) return undefined;
  const value = answer?.value;
  return value === 'dontknow' || (Array.isArray(value) && value.includes('dontknow')) ? undefined : value;
}

const runners = new Map<string, ConditionRunner>();

function holds(condition: string, values: Record<string, unknown>): boolean {
  const runner = runners.get(condition) ?? new ConditionRunner(condition);
  runners.set(condition, runner);
  return runner.runValues(values, {});
}
