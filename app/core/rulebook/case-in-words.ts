import { answerInWords } from '../brief/answer-in-words';
import type { Voice } from '../brief/voice';
import type { Answer } from '../questionnaire/answers';
import type { Control, Risk, Stopper } from '../rules/rule-set';
import { levelSchema, type RuleCase } from '../rules/rule-set-file';
import { answersOf } from '../scoring/run-cases';
import { stateOf } from '../scoring/settle-answers';
import type { CaseEntry } from './rule-book';
import type { BookContext } from './book-context';

/** What policy makers expect of a rule: the answers and the result in words. */
export function caseInWords(context: BookContext, rule: Risk | Stopper, ruleCase: RuleCase): CaseEntry {
  const { name, effectiveDate, expect } = ruleCase;
  return {
    name,
    ...(effectiveDate !== undefined && { day: effectiveDate }),
    answers: Object.entries(answersOf(ruleCase)).map(([question, answer]) => ({
      question: context.places.get(question)?.title ?? question.replaceAll('_', ' '),
      answer: shownAnswer(context, question, answer),
    })),
    expected: Object.entries(expect).map(([part, value]) => ({
      name: context.voice.translate(`rulebook:case.${part}`),
      value: expectedInWords(value, 'controls' in rule ? rule.controls : [], context.voice),
    })),
  };
}

/** The answer, and how well it is shown where that is said. */
function shownAnswer({ prepared, voice }: BookContext, name: string, answer: Answer): string {
  const question = prepared.questions.get(name);
  const state = question === undefined ? 'answered' : stateOf(question, answer);
  const { value, comment, evidence, committed } = answer;
  const used = { state, ...(value !== undefined && { value }), ...(comment !== undefined && { comment }) };
  const said = answerInWords(used, question, voice);
  const how = committed === undefined ? evidence && `grade.${evidence.grade}` : 'state.committed';
  return how === undefined
    ? said
    : voice.translate('rulebook:case.shown', { answer: said, grade: voice.translate(`common:${how}`) });
}

/**
 * One thing that a case expects, or that came out of it: a level, a number, yes or no, the state of a stopper, or the
 * safeguards in place.
 * @param controls the safeguards of the rule; none for a stopper.
 */
export function expectedInWords(
  value: unknown,
  controls: readonly Pick<Control, 'id' | 'title'>[],
  voice: Voice,
): string {
  const level = levelSchema.safeParse(value);
  if (level.success) return voice.level(level.data);
  if (typeof value === 'boolean') return voice.translate(`words:${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return voice.translate(`common:stopper.${value}`);
  const named = controls.filter(({ id }) => Array.isArray(value) && value.includes(id));
  if (named.length === 0) return voice.translate('rulebook:case.none');
  return voice.series(
    named.map(({ title }) => voice.content(title)),
    'long',
  );
}
