import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { AnswerValue, Grade } from '~/core/questionnaire/answers';
import type { Asked } from '~/core/questionnaire/asked';
import type { Certainty, Range } from '~/core/scoring/evaluation';
import type { Expression, Term } from '~/core/rules/expression';
import { type Control, type Risk, riskParts, type RiskPart } from '~/core/rules/rule-set';
import { type Level, levelSchema, type Parameters } from '~/core/rules/rule-set-file';
import type { GeneratedInput } from '../fixtures/generated/arbitrary-answers';
import type { Content } from '../fixtures/generated/generate-content';
import { OracleAnswers, type View } from './oracle-answers';
import { daysFrom, daysOffered, productOf, valuesOffered, wholeMonths } from './oracle-values';

/** A risk as brute force finds it; numbers are ranges over all completions. */
export interface OracleRisk {
  applies: Certainty;
  readings: Record<'inherent' | 'stated' | 'evidenced', OracleReading> & { committed?: OracleReading };
  parts: Record<RiskPart, Range<number>>;
  controls: Certainty[];
}
export interface OracleReading {
  level: Range<Level>;
  severity: Range<number>;
  likelihood: Range<number>;
}

type Values = Record<string, { value: AnswerValue; grade: Grade }>;
type Percent = (control: Control, grade: Grade) => number;

const levels = levelSchema.options;

/** METHOD §2 and §3 done the slow way: every completion of every blank that a risk reads, evaluated in full. */
export class Oracle {
  private readonly answers: OracleAnswers;
  private readonly parameters: Parameters;

  constructor(
    private readonly content: Content,
    private readonly input: GeneratedInput,
  ) {
    this.answers = new OracleAnswers(content, input.answers, input.effectiveDate);
    this.parameters = content.ruleSet.parameters;
  }

  /** Judges one risk. Throws `OutOfReach` where there are too many completions. */
  risk(risk: Risk): OracleRisk {
    const expressions = [...riskParts.map((part) => risk[part]), ...risk.controls.map(({ inPlace }) => inPlace)];
    const shown = [
      ...new Set([
        ...expressions.flatMap(({ terms }) => terms.flatMap(behind)),
        ...risk.controls.map(({ shownBy }) => shownBy),
      ]),
    ];
    const { grades } = this.parameters;
    const inFull: Percent = () => grades.verified;
    const atGrade: Percent = (_, grade) => grades[grade];
    const proved = this.completions('proved', shown, expressions);
    const evaluate = (expression: Expression, values: Values) => this.evaluate(expression, values);
    const reading = (completions: readonly Values[], percent: Percent) =>
      readingOver(completions.flatMap((values) => this.judge(risk, values, percent, evaluate) ?? 'none'));
    const over = (expression: Expression) => rangeOver(proved.map((values) => Number(evaluate(expression, values))));
    return {
      applies: certaintyOf(over(risk.applies)),
      readings: {
        inherent: reading(proved, () => 0),
        stated: reading(this.completions('said', shown, expressions), inFull),
        evidenced: reading(proved, atGrade),
        ...(expressions.flatMap(({ terms }) => terms.flatMap(behind)).some((name) => this.answers.isCommitted(name))
          ? { committed: reading(this.completions('promised', shown, expressions), atGrade) }
          : {}),
      },
      parts: Object.fromEntries(riskParts.map((part) => [part, over(risk[part])])) as OracleRisk['parts'],
      controls: risk.controls.map(({ inPlace }) => certaintyOf(over(inPlace))),
    };
  }

  /** In how many completions a stopper's condition holds: all, some or none. */
  stopper(when: Expression): Certainty {
    const completions = this.completions('proved', when.terms.flatMap(behind), [when]);
    return certaintyOf(rangeOver(completions.map((values) => Number(this.evaluate(when, values)))));
  }

  isShown(question: string): boolean {
    return this.answers.isShown(question);
  }

  /**
   * Whether judging what is asked gate by gate, as the engine does, finds the same as looking at whole completions: so it
   * is but where gates of gates hang together. Throws where gate by gate is narrower.
   */
  visibilityIsIndependent(
    questions: readonly string[],
    findAsked: (unproven: ReadonlySet<string>) => ReadonlyMap<string, Asked>,
  ): boolean {
    return (['said', 'proved', 'promised'] as const).every((view) => {
      const byGate = findAsked(this.answers.unprovenIn(view));
      return questions.every((question) => {
        const truth = this.answers.askedIn(view, question);
        const found = byGate.get(question);
        if (found === truth) return true;
        if (found === (this.answers.isShown(question) ? 'may_close' : 'may_open')) return false;
        throw new Error(`${question} is ${truth}, but was found ${found ?? 'nowhere'}`);
      });
    });
  }

  private completions(view: View, names: readonly string[], expressions: readonly Expression[]): Values[] {
    const questions = [...new Set(names)];
    const lists = questions.map((name) => {
      const offered = () => this.offered(name, expressions).map((value) => ({ value, grade: 'claimed' as const }));
      const all = this.answers
        .possibilities(view, name)
        .flatMap((possibility) => (possibility === 'offered' ? offered() : [possibility]));
      return [...new Map(all.map((possibility) => [JSON.stringify(possibility), possibility])).values()];
    });
    return productOf(lists).map((row) =>
      Object.fromEntries(row.map((possibility, index) => [questions[index] ?? '', possibility])),
    );
  }

  private offered(name: string, expressions: readonly Expression[]): AnswerValue[] {
    const { accepts } = this.answers.question(name);
    if (accepts.kind !== 'date') return valuesOffered(accepts);
    const terms = expressions.flatMap((expression) => expression.terms).filter((term) => behind(term).includes(name));
    const facts = (day: string) =>
      terms.map((term) => Number(this.valueOf(term, { [name]: { value: day, grade: 'claimed' } })));
    return daysOffered(accepts, facts, expressions, this.input.effectiveDate);
  }

  /** One risk with complete values: its cell, or nothing where it does not apply. */
  private judge(
    risk: Risk,
    values: Values,
    percent: Percent,
    evaluate: (expression: Expression, values: Values) => unknown,
  ): Cell | undefined {
    if (evaluate(risk.applies, values) !== true) return undefined;
    const { severity: table, severityRisesUpTo, matrix } = this.parameters;
    let severity =
      table[Number(evaluate(risk.gravity, values)) - 1]?.[Number(evaluate(risk.irremediability, values)) - 1] ?? NaN;
    const hitsMore = evaluate(risk.wholePopulation, values) === true || evaluate(risk.vulnerable, values) === true;
    if (hitsMore && severity <= severityRisesUpTo) severity += 1;
    const inPlace = risk.controls.filter((control) => evaluate(control.inPlace, values) === true);
    const counted = inPlace.map((control) => ({
      control,
      percent: percent(control, values[control.shownBy]?.grade ?? 'claimed'),
    }));
    const likelihood = this.lowered(Number(evaluate(risk.likelihood, values)), counted);
    const level = matrix[severity - 1]?.[likelihood - 1];
    if (level === undefined) throw new Error(`No cell ${severity}, ${likelihood}`);
    return { severity, likelihood, level };
  }

  /** Quarter-step by quarter-step: the best-proven first, then the weightiest, until either cap is full. */
  private lowered(likelihood: number, counted: readonly { control: Control; percent: number }[]): number {
    const { total, process } = this.parameters.quarterSteps;
    const quarters = [...counted]
      .sort((left, right) => right.percent - left.percent || right.control.quarterSteps - left.control.quarterSteps)
      .flatMap(({ control, percent }) =>
        Array.from({ length: control.quarterSteps }, () => ({ kind: control.kind, percent })),
      );
    const taken: typeof quarters = [];
    for (const quarter of quarters) {
      const ofProcess = taken.filter(({ kind }) => kind === 'process').length;
      if (taken.length < total && (quarter.kind !== 'process' || ofProcess < process)) taken.push(quarter);
    }
    const hundredths = taken.reduce((sum, { percent }) => sum + percent, 0);
    let whole = 1;
    while (whole * 400 < likelihood * 400 - hundredths) whole += 1;
    return whole;
  }

  private evaluate(expression: Expression, values: Values): unknown {
    const read = expression.terms.map((term) => this.valueOf(term, values));
    const key = JSON.stringify(read);
    const known = results.get(expression) ?? new Map<string, unknown>();
    results.set(expression, known);
    if (!known.has(key))
      known.set(key, jsonLogic.apply(expression.source as RulesLogic, dataFor(expression.terms, read)));
    return known.get(key);
  }

  private valueOf(term: Term, values: Values): AnswerValue {
    const answer = (name: string) => {
      const found = values[name];
      if (found === undefined) throw new Error(`No value for ${name}`);
      return found.value;
    };
    switch (term.kind) {
      case 'question':
        return answer(term.question);
      case 'months_since':
        return wholeMonths(String(answer(term.question)), this.input.effectiveDate);
      case 'days_until':
        return daysFrom(this.input.effectiveDate, String(answer(term.question)));
      case 'fact': {
        // The riskier answer counts; what the order does not know is riskier than all it knows.
        const risks = term.of.map((name) => {
          const place = this.answers.question(name).note.order?.findIndex((value) => value === answer(name)) ?? -1;
          return { value: answer(name), risk: place < 0 ? Infinity : place };
        });
        const most = Math.max(...risks.map(({ risk }) => risk));
        return risks.find(({ risk }) => risk === most)?.value ?? '';
      }
      case 'figure':
        throw new Error('Rules of the method risks have no figures');
    }
  }
}

/** What an expression gave for exactly these values; json-logic-js is asked once. */
const results = new WeakMap<Expression, Map<string, unknown>>();

interface Cell {
  severity: number;
  likelihood: number;
  level: Level;
}

function behind(term: Term): string[] {
  return term.kind === 'fact' ? term.of : term.kind === 'figure' ? [] : [term.question];
}

function dataFor(terms: readonly Term[], read: readonly AnswerValue[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  terms.forEach(({ path }, index) => {
    const [group = '', name] = path.split('.');
    if (name === undefined) data[group] = read[index];
    else data[group] = { ...(data[group] as object | undefined), [name]: read[index] };
  });
  return data;
}

function readingOver(cells: readonly (Cell | 'none')[]): OracleReading {
  const present = cells.filter((cell) => cell !== 'none');
  const ranks = rangeOver(cells.map((cell) => (cell === 'none' ? 0 : levels.indexOf(cell.level))));
  const over = (pick: (cell: Cell) => number) =>
    present.length === 0 ? { atLeast: 0, atMost: 0 } : rangeOver(present.map(pick));
  return {
    level: { atLeast: levels[ranks.atLeast] ?? 'none', atMost: levels[ranks.atMost] ?? 'none' },
    severity: over(({ severity }) => severity),
    likelihood: over(({ likelihood }) => likelihood),
  };
}

function rangeOver(numbers: readonly number[]): Range<number> {
  return { atLeast: Math.min(...numbers), atMost: Math.max(...numbers) };
}

function certaintyOf({ atLeast, atMost }: Range<number>): Certainty {
  return atLeast === 1 ? 'yes' : atMost === 1 ? 'possible' : 'no';
}
