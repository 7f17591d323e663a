import type { AnswerValue } from '../../questionnaire/answers';
import { offeredChoices, type Question } from '../../questionnaire/questionnaire';
import type { Place } from '../../shared/issue';
import { nearest } from '../../shared/nearest';
import { toPointer } from '../../shared/parse-json';
import { misfitOf } from './answer-fits';
import type { CheckContext } from './check-context';

/**
 * "Not asked" is not a blank: every question that a rule reads and that can be hidden, or be excused as not
 * applicable, needs the value it then stands for, one that the question could have been answered with; no other
 * question has one.
 */
export function checkNotAsked(context: CheckContext): void {
  const { ruleSet, questions } = context;
  for (const name of context.read) {
    const question = questions.get(name);
    if (question === undefined || !canBeAbsent(question) || Object.hasOwn(ruleSet.notAsked, name)) continue;
    context.error('not_asked_left_open', { file: ruleSet.file, pointer: '/notAsked' }, { question: name });
  }
  for (const [name, value] of Object.entries(ruleSet.notAsked)) {
    const place = { file: ruleSet.file, pointer: toPointer(['notAsked', name]) };
    const question = questions.get(name);
    if (question === undefined) context.error('unknown_question', place, { question: name }, nearest(name, questions.keys()));
    else if (!canBeAbsent(question)) context.error('not_asked_of_shown_question', place, { question: name });
    else if (!context.read.has(name)) context.error('not_asked_of_unread_question', place, { question: name });
    else checkValue(name, value, place, context);
  }
}

function canBeAbsent({ visibilityReads, note }: Question): boolean {
  return visibilityReads.length > 0 || note.notApplicable;
}

function checkValue(name: string, value: AnswerValue, place: Place, context: CheckContext): void {
  const question = context.questions.get(name);
  if (question === undefined) return;
  const misfit = misfitOf(value, question);
  if (misfit?.code === 'unknown_choice') {
    const offered = offeredChoices(question.accepts).map((choice) => String(choice.value));
    context.error(misfit.code, place, { choice: misfit.choice, question: name }, nearest(misfit.choice, offered));
  } else if (misfit !== undefined) context.error(misfit.code, place, { found: misfit.found, question: name });
}
