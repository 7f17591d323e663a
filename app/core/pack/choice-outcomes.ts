import type { AnswerValue } from '../questionnaire/answers';
import { type Choice, offeredChoices, type Question } from '../questionnaire/questionnaire';
import type { QuestionDistinction } from '../scoring/distinctions';
import type { Range } from '../scoring/evaluation';
import { possibleValues } from '../scoring/possible-values';
import type { PreparedPart, PreparedTogether } from '../scoring/prepare-rule-set';
import { rangePart } from '../scoring/range-parts';
import type { Candidates } from '../scoring/slot-choices';

/** What one choice of a question makes of one part of a rule, whatever else is answered. */
export interface ChoiceOutcome {
  choice: Choice;
  range: Range<number>;
}

/** The choices of a question from safe to risky, then those its order leaves out; without "don't know", which is a blank. */
export function choicesInOrder({ accepts, note }: Question): Choice[] {
  const offered = offeredChoices(accepts).filter(({ value }) => value !== 'dontknow');
  const ordered = (note.order ?? []).flatMap((value) => offered.find((choice) => choice.value === value) ?? []);
  return [...ordered, ...offered.filter((choice) => !ordered.includes(choice))];
}

/**
 * For each choice of a question, the range of a part over everything that the other questions may turn out to be. Of
 * several choices that can be picked together, each over all selections that hold it. Nothing for a question without
 * choices.
 * @param others what the other questions may be.
 */
export function outcomesByChoice(
  question: Question,
  together: PreparedTogether,
  part: PreparedPart,
  others: Candidates,
  effectiveDate: string,
): ChoiceOutcome[] {
  const distinction = together.distinctions.get(question.name);
  return choicesInOrder(question).map((choice) => {
    const values = valuesWith(question, choice.value, distinction, effectiveDate);
    const candidates: Candidates = (name) => (name === question.name ? values : others(name));
    return { choice, range: rangePart(together, part, candidates, effectiveDate) };
  });
}

/** What a question may be once a choice is picked: the choice, or of several choices every selection that holds it. */
export function valuesWith(
  question: Question,
  picked: Choice['value'],
  distinction: QuestionDistinction | undefined,
  effectiveDate: string,
): AnswerValue[] {
  if (question.accepts.kind !== 'choices') return [picked];
  if (picked === 'none' || distinction === undefined) return [[picked]];
  const selections = possibleValues(question, distinction, effectiveDate).filter(
    (value) => Array.isArray(value) && value.includes(picked),
  );
  return selections.length === 0 ? [[picked]] : selections;
}
