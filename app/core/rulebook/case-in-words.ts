import { answerInWords } from '../brief/answer-in-words';
import type { Answer } from '../questionnaire/answers';
import type { Risk, Stopper } from '../rules/rule-set';
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
      value: expectedInWords(context, rule, value),
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

function expectedInWords({ voice }: BookContext, rule: Risk | Stopper, value: unknown): string {
  const level = levelSchema.safeParse(value);
  if (level.success) return voice.level(level.data);
  if (typeof value === 'boolean') return voice.translate(`words:${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return voice.translate(`common:stopper.${value}`);
  if (!Array.isArray(value) || value.length === 0 || !('controls' in rule))
    return voice.translate('rulebook:case.none');
  return voice.series(
    rule.controls.filter(({ id }) => value.includes(id)).map(({ title }) => voice.content(title)),
    'long',
  );
}
