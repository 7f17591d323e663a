import type { AnswerValue } from '../../questionnaire/answers';
import { checkValue } from '../../questionnaire/check-value';
import type { Question } from '../../questionnaire/questionnaire';
import type { Place } from '../../shared/issue';
import { nearest } from '../../shared/nearest';
import { toPointer } from '../../shared/parse-json';
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
    if (question === undefined)
      context.error('unknown_question', place, { question: name }, nearest(name, questions.keys()));
    else if (!canBeAbsent(question)) context.error('not_asked_of_shown_question', place, { question: name });
    else if (!context.read.has(name)) context.error('not_asked_of_unread_question', place, { question: name });
    else checkStandIn(question, value, place, context);
  }
}

function canBeAbsent({ visibilityReads, note }: Question): boolean {
  return visibilityReads.length > 0 || note.notApplicable;
}

/** An empty list is no answer, but may well be what a question that was not asked stands for: nothing was picked. */
function checkStandIn(question: Question, value: AnswerValue, place: Place, context: CheckContext): void {
  const { accepts } = question;
  if (accepts.kind === 'choices' && Array.isArray(value) && value.length === 0) return;
  // "Don't know" is a blank and never reaches a rule.
  const known = accepts.kind === 'choice' || accepts.kind === 'choices' ? { ...accepts, dontKnow: false } : accepts;
  checkValue(value, known, place.pointer, (code, pointer, values, suggestion) =>
    context.error(code, { file: place.file, pointer }, values, suggestion),
  );
}
