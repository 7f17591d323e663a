import type { AnswerValue } from '../questionnaire/answers';
import type { Question } from '../questionnaire/questionnaire';
import type { Candidates } from './range-parts';
import type { QuestionDistinction } from './distinctions';
import { possibleValues } from './possible-values';
import type { Possible, View } from './settle-answers';
import type { Situation } from './situation';

/** What a question may be in a view of a situation, told apart as far as `distinctions` can. */
export function candidatesIn(
  situation: Situation,
  view: View,
  distinctions: ReadonlyMap<string, QuestionDistinction>,
): Candidates {
  const found = new Map<string, readonly AnswerValue[]>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const question = situation.prepared.questions.get(name);
    const distinction = distinctions.get(name);
    const possible = situation.settled.get(name)?.[view];
    const values =
      question === undefined || distinction === undefined || possible === undefined
        ? []
        : listOf(possible, question, distinction, situation.effectiveDate);
    found.set(name, values);
    return values;
  };
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
export function isOpenIn({ settled }: Situation, view: View, question: string): boolean {
  const possible = settled.get(question)?.[view];
  return possible !== undefined && (possible.offered || possible.listed.length > 1);
}

/** One list for one possibility, so that whoever ranges over it can recognise it from one evaluation to the next. */
const listedOnce = new WeakMap<QuestionDistinction, Map<string, readonly AnswerValue[]>>();

function listOf(
  possible: Possible,
  question: Question,
  distinction: QuestionDistinction,
  effectiveDate: string,
): readonly AnswerValue[] {
  if (!possible.offered && possible.listed.length < 2) return possible.listed;
  const lists = listedOnce.get(distinction) ?? new Map<string, readonly AnswerValue[]>();
  listedOnce.set(distinction, lists);
  // What a date question offers depends on the effective date; everything else only on the rule set.
  const day = question.accepts.kind === 'date' ? effectiveDate : '';
  const listed = possible.listed.length === 0 ? '' : JSON.stringify(possible.listed);
  const key = `${possible.offered ? 'offered' : 'listed'}${day}${listed}`;
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
