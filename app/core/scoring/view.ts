import type { AnswerValue } from '../questionnaire/answers';
import type { Question } from '../questionnaire/questionnaire';
import type { Candidates } from './range-parts';
import type { QuestionDistinction } from './distinctions';
import { possibleValues } from './possible-values';
import type { PreparedRuleSet } from './prepare-rule-set';
import type { Possible, SettledAnswer, View } from './settle-answers';

/** The settled answers as one view sees them, with single questions replaced where an explanation asks "what if". */
export interface ViewOfAnswers {
  prepared: PreparedRuleSet;
  settled: ReadonlyMap<string, SettledAnswer>;
  view: View;
  effectiveDate: string;
  /** Imagined values, by question. */
  imagined?: ReadonlyMap<string, Possible>;
}

/** What a question may be in a view, told apart as far as `distinctions` can. */
export function candidatesIn(view: ViewOfAnswers, distinctions: ReadonlyMap<string, QuestionDistinction>): Candidates {
  const found = new Map<string, readonly AnswerValue[]>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const question = view.prepared.questions.get(name);
    const distinction = distinctions.get(name);
    const possible = possibleIn(view, name);
    const values =
      question === undefined || distinction === undefined || possible === undefined
        ? []
        : listOf(possible, question, distinction, view.effectiveDate);
    found.set(name, values);
    return values;
  };
}

/** What a question may be in a view; nothing for a question the rule set's questionnaires do not have. */
export function possibleIn(view: ViewOfAnswers, question: string): Possible | undefined {
  return view.imagined?.get(question) ?? view.settled.get(question)?.[view.view];
}

/** True where a view leaves the question open. */
export function isOpenIn(view: ViewOfAnswers, question: string): boolean {
  const possible = possibleIn(view, question);
  return possible !== undefined && (possible.offered || possible.listed.length > 1);
}

/** One list for one possibility, so that whoever ranges over it can recognise it from one evaluation to the next. */
const listedOnce = new WeakMap<QuestionDistinction, Map<string, readonly AnswerValue[]>>();

function listOf(possible: Possible, question: Question, distinction: QuestionDistinction, effectiveDate: string): readonly AnswerValue[] {
  if (!possible.offered && possible.listed.length < 2) return possible.listed;
  const lists = listedOnce.get(distinction) ?? new Map<string, readonly AnswerValue[]>();
  listedOnce.set(distinction, lists);
  // What a date question offers depends on the effective date; everything else only on the rule set.
  const day = question.accepts.kind === 'date' ? effectiveDate : '';
  const key = `${possible.offered ? 'offered' : 'listed'} ${day} ${JSON.stringify(possible.listed)}`;
  const known = lists.get(key);
  if (known !== undefined) return known;
  const offered = possible.offered ? possibleValues(question, distinction, effectiveDate) : [];
  const list = withoutRepeats([...possible.listed, ...offered]);
  if (lists.size >= rememberedLists) lists.clear();
  lists.set(key, list);
  return list;
}

/** Memory is bounded: answers that may be hidden bring lists of their own. */
const rememberedLists = 500;

function withoutRepeats(values: readonly AnswerValue[]): AnswerValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
