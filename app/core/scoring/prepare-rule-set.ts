import type { AnswerValue } from '../questionnaire/answers';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import { type Expression, questionsReadBy, type Term } from '../rules/expression';
import { type Risk, riskParts, type RiskPart, type RiskRuleSet, type Stopper } from '../rules/rule-set';
import { joinDistinctions, type QuestionDistinction, questionDistinctions } from './distinctions';
import type { Range } from './evaluation';
import { type Gates, gatesAmong } from './gates';
import { type PreparedExpression, prepareExpression } from './prepare-expression';
import type { OrderOf } from './read-term';
import { demandsProof } from './settle-answers';

/**
 * What a part does to the level: `raises` it, `lowers` it, or is the `gate` that decides whether there is a level
 * at all.
 */
export type Effect = 'gate' | 'raises' | 'lowers';

/** One expression of a risk or stopper. */
export interface PreparedPart {
  prepared: PreparedExpression;
  effect: Effect;
  /** The ends its result can never leave. */
  bounds: Range<number>;
  /** For each question it reads, the position in the whole's list of questions. */
  slots: number[];
}

/** Expressions that are ranged together. */
export interface PreparedTogether {
  parts: PreparedPart[];
  /** Questions that any part reads. */
  questions: string[];
  /** For each question, how many parts read it. */
  readers: number[];
  /** For each question, whether a part looks at its value as of a day. */
  dated: boolean[];
  /** What all parts together can tell apart, by question. */
  distinctions: Map<string, QuestionDistinction>;
  /**
   * Questions that any part reads, and those that decide over whether these are asked, with what makes a difference of
   * each: an answer to no other can move it.
   */
  hinges: ReadonlyMap<string, QuestionDistinction>;
}

/** A risk ready to be judged many times: its parts in the order of `riskParts`, then its safeguards. */
export interface PreparedRisk extends PreparedTogether {
  risk: Risk;
  /** Questions whose evidence shows a safeguard. */
  showing: string[];
}

/** A stopper ready to be judged many times; it has one part. */
export interface PreparedStopper extends PreparedTogether {
  stopper: Stopper;
}

/** A rule set with the questionnaires it reads, ready to judge many sets of answers. */
export interface PreparedRuleSet {
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  questions: Map<string, Question>;
  risks: PreparedRisk[];
  stoppers: PreparedStopper[];
  /** Questions that any rule reads. */
  scored: Set<string>;
  /** Questions whose favourable answers count only with proof. */
  demandingProof: Question[];
  gates: Gates;
  /** What rules and conditions together can tell apart, by question. */
  distinctions: ReadonlyMap<string, QuestionDistinction>;
  notAsked: Record<string, AnswerValue>;
}

/**
 * Prepares a rule set once, for any number of evaluations. What its expressions give for single values is remembered
 * inside, so keep one per version.
 * @param questionnaires those the rule set names, in any order; others are left out. One that is missing throws.
 */
export function prepareRuleSet(ruleSet: RiskRuleSet, questionnaires: readonly Questionnaire[]): PreparedRuleSet {
  const named = ruleSet.questionnaires.map(({ id, version }) => {
    const found = questionnaires.find((questionnaire) => questionnaire.id === id && questionnaire.version === version);
    if (found === undefined) throw new Error(`Rule set ${ruleSet.id} needs questionnaire ${id} ${version}`);
    return found;
  });
  const questions = new Map(
    named.flatMap((questionnaire) => questionnaire.questions).map((question) => [question.name, question]),
  );
  const orderOf: OrderOf = (question) => questions.get(question)?.note.order ?? [];
  const gates = gatesAmong(questions);
  const risks = ruleSet.risks.map((risk) => ({
    risk,
    showing: [...new Set(risk.controls.map(({ shownBy }) => shownBy))],
    ...prepareTogether(partsOf(risk, ruleSet), orderOf, gates),
  }));
  const stoppers = ruleSet.stoppers.map((stopper) => ({
    stopper,
    ...prepareTogether([{ expression: stopper.when, effect: 'gate', bounds: truth }], orderOf, gates),
  }));
  const readers = [...risks, ...stoppers];
  return {
    ruleSet,
    questionnaires: named,
    questions,
    risks,
    stoppers,
    scored: new Set(readers.flatMap((prepared) => prepared.questions)),
    demandingProof: [...questions.values()].filter(demandsProof),
    gates,
    distinctions: new Map(
      [...questions.keys()].map((name) => [
        name,
        joinDistinctions([...readers, gates].flatMap(({ distinctions }) => distinctions.get(name) ?? [])),
      ]),
    ),
    notAsked: ruleSet.notAsked,
  };
}

interface Unprepared {
  expression: Expression;
  effect: Effect;
  bounds: Range<number>;
}

const truth: Range<number> = { atLeast: 0, atMost: 1 };

function partsOf(risk: Risk, ruleSet: RiskRuleSet): Unprepared[] {
  const { severity, matrix } = ruleSet.parameters;
  const upTo = (size: number | undefined): Range<number> => ({ atLeast: 1, atMost: size ?? 1 });
  const boundsOf: Record<RiskPart, Range<number>> = {
    applies: truth,
    gravity: upTo(severity.length),
    irremediability: upTo(severity[0]?.length),
    wholePopulation: truth,
    vulnerable: truth,
    likelihood: upTo(matrix[0]?.length),
  };
  return [
    ...riskParts.map((part): Unprepared => ({
      expression: risk[part],
      effect: part === 'applies' ? 'gate' : 'raises',
      bounds: boundsOf[part],
    })),
    ...risk.controls.map((control): Unprepared => ({ expression: control.inPlace, effect: 'lowers', bounds: truth })),
  ];
}

function isDated(term: Term, question: string): boolean {
  return (term.kind === 'months_since' || term.kind === 'days_until') && term.question === question;
}

function prepareTogether(unprepared: Unprepared[], orderOf: OrderOf, gates: Gates): PreparedTogether {
  const expressions = unprepared.map(({ expression }) => expression);
  const questions = questionsReadBy(expressions);
  const distinctions = questionDistinctions(expressions);
  const above = [...gates.followers].flatMap(([gate, follow]) =>
    questions.some((name) => follow.has(name)) ? [gate] : [],
  );
  const hinging = [...new Set([...questions, ...above])];
  const parts = unprepared.map(({ expression, effect, bounds }) => {
    const prepared = prepareExpression(expression, orderOf);
    return { prepared, effect, bounds, slots: prepared.questions.map((question) => questions.indexOf(question)) };
  });
  return {
    parts,
    questions,
    dated: questions.map((question) => expressions.some(({ terms }) => terms.some((term) => isDated(term, question)))),
    readers: questions.map((_, slot) => parts.filter(({ slots }) => slots.includes(slot)).length),
    distinctions,
    hinges: new Map(
      hinging.map((name) => [
        name,
        joinDistinctions([distinctions, gates.distinctions].flatMap((told) => told.get(name) ?? [])),
      ]),
    ),
  };
}
