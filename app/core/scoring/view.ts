import type { AnswerValue } from '../questionnaire/answers';
import type { Question } from '../questionnaire/questionnaire';
import { valueKey } from '../questionnaire/value-key';
import { type Candidates, choicesFor, type SlotChoice } from './slot-choices';
import { classesOf, type QuestionDistinction } from './distinctions';
import { KeptByName } from './kept';
import { possibleValues } from './possible-values';
import type { PreparedTogether } from './prepare-rule-set';
import type { Possible, View } from './settle-answers';
import type { SettledSituation, Situation } from './situation';

/** What a question may be in a view of a situation, told apart as far as `distinctions` can. */
export function candidatesIn(
  situation: SettledSituation,
  view: View,
  distinctions: ReadonlyMap<string, QuestionDistinction>,
): Candidates {
  const { prepared, settled, effectiveDate } = situation;
  return (name) => {
    const question = prepared.questions.get(name);
    const distinction = distinctions.get(name);
    const possible = settled.get(name)?.[view];
    return question === undefined || distinction === undefined || possible === undefined
      ? []
      : listOf(possible, question, distinction, effectiveDate);
  };
}

/** The same as the parts of a risk or stopper see it, in the order of its questions. */
export function choicesIn(situation: SettledSituation, view: View, together: PreparedTogether): SlotChoice[] {
  const { settled, effectiveDate } = situation;
  const candidates = candidatesIn(situation, view, together.distinctions);
  return choicesFor(together, candidates, effectiveDate, (question) => settled.get(question)?.[view]);
}

/** The values a question offers, told apart as far as `distinctions` can. */
export function tellableValues(
  { prepared, effectiveDate }: Situation,
  name: string,
  distinctions: ReadonlyMap<string, QuestionDistinction>,
): readonly AnswerValue[] {
  const question = prepared.questions.get(name);
  const distinction = distinctions.get(name);
  if (question === undefined || distinction === undefined) return [];
  return listOf({ listed: [], offered: true }, question, distinction, effectiveDate);
}

/** True where a view leaves the question open. */
export function isOpenIn({ settled }: SettledSituation, view: View, question: string): boolean {
  const possible = settled.get(question)?.[view];
  return possible !== undefined && (possible.offered || possible.listed.length > 1);
}

/** One list for one possibility, so that whoever ranges over it can recognise it from one evaluation to the next. */
interface Lists {
  byPossible: WeakMap<Possible, readonly AnswerValue[]>;
  byText: KeptByName<readonly AnswerValue[]>;
  /** The same for values between which it makes no difference. */
  textOf: (value: AnswerValue) => number | string;
}
const listedOnce = new WeakMap<QuestionDistinction, Lists>();

/** Memory is bounded: answers that may be hidden bring lists of their own. */
const rememberedLists = 500;

function listsOf(distinction: QuestionDistinction, isDate: boolean): Lists {
  const known = listedOnce.get(distinction);
  if (known !== undefined) return known;
  // Of a day matters how far it is away, which depends on another.
  const textOf = isDate ? valueKey : classesOf(distinction);
  const lists: Lists = { byPossible: new WeakMap(), byText: new KeptByName(rememberedLists), textOf };
  listedOnce.set(distinction, lists);
  return lists;
}

function listOf(
  possible: Possible,
  question: Question,
  distinction: QuestionDistinction,
  effectiveDate: string,
): readonly AnswerValue[] {
  if (!possible.offered && possible.listed.length < 2) return possible.listed;
  const isDate = question.accepts.kind === 'date';
  const { byPossible, byText, textOf } = listsOf(distinction, isDate);
  // What a date question offers depends on the effective date; everything else only on the rule set.
  const known = isDate ? undefined : byPossible.get(possible);
  if (known !== undefined) return known;
  const name = [isDate ? effectiveDate : '', possible.offered, ...possible.listed.map(textOf)].join(' ');
  const list = byText.find(name, () => {
    const offered = possible.offered ? possibleValues(question, distinction, effectiveDate) : [];
    return withoutRepeats([...possible.listed, ...offered], textOf);
  });
  if (!isDate) byPossible.set(possible, list);
  return list;
}

/** The first of all that are the same. */
function withoutRepeats(values: readonly AnswerValue[], textOf: Lists['textOf']): AnswerValue[] {
  const found = new Map<number | string, AnswerValue>();
  for (const value of values) if (!found.has(textOf(value))) found.set(textOf(value), value);
  return [...found.values()];
}
