import { gradeSchema, type Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RuleCase } from '~/core/rules/rule-set-file';

type Answers = RuleCase['answers'];
type Asked = Pick<Question, 'name' | 'accepts'>;

/**
 * The answers that an address names, `a.helpers=no_helpers`, with how well each is shown, `g.helpers=documented`.
 * @param before the answers of the case that is changed: what the address does not name stays as it is, and so does
 * everything beside a value that is the same.
 */
export function answersInQuery(query: URLSearchParams, questions: readonly Asked[], before: Answers = {}): Answers {
  const named = questions.filter(({ name }) => query.has(`a.${name}`));
  const kept = Object.entries(before).filter(([name, given]) => {
    const isTyped = named.some((question) => question.name === name);
    // A form has no field for an answer without a value, such as one that does not apply: empty, it says the same.
    return !isTyped || (valueOf(given) === undefined && query.getAll(`a.${name}`).join('') === '');
  });
  const typed = named.flatMap((question) => {
    const value = valueTyped(question, query.getAll(`a.${question.name}`));
    const grade = query.get(`g.${question.name}`);
    return value === undefined ? [] : [[question.name, answerWith(value, grade, before[question.name])] as const];
  });
  return Object.fromEntries([...kept, ...typed]);
}

function valueTyped({ accepts }: Asked, given: string[]): unknown {
  const typed = given.filter((value) => value !== '');
  if (typed.length === 0) return undefined;
  if (accepts.kind === 'number') return Number.isFinite(Number(typed[0])) ? Number(typed[0]) : undefined;
  if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return typed[0];
  // Values are as the questionnaire has them, true and false among them.
  const values = typed.map((one) => accepts.choices.find(({ value }) => String(value) === one)?.value ?? one);
  return accepts.kind === 'choices' ? values : values[0];
}

/** @param typed a grade, the empty text for none, or nothing where the form did not ask. */
function answerWith(value: unknown, typed: string | null, before: unknown): unknown {
  const grade = typed ?? gradeOf(before);
  const isSame = JSON.stringify(valueOf(before)) === JSON.stringify(value);
  if (isSame && grade === gradeOf(before)) return before;
  const known = gradeSchema.safeParse(grade);
  const { evidence, ...others } = isAnswer(before) && isSame ? before : {};
  if (known.success) return { ...others, value, evidence: { ...evidence, grade: known.data } };
  return Object.keys(others).length > 1 ? { ...others, value } : value;
}

/** The same the other way round: the part of an address that names answers, and the day of a case. */
export function queryOf({ answers, effectiveDate }: Pick<RuleCase, 'answers' | 'effectiveDate'>): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(answers)) {
    for (const value of [valueOf(given)].flat()) query.append(`a.${name}`, String(value));
    if (gradeOf(given) !== '') query.append(`g.${name}`, gradeOf(given));
  }
  if (effectiveDate !== undefined) query.append('day', effectiveDate);
  return query.toString();
}

/** As in a file of cases: a plain value, or an answer that holds one. */
export function valueOf(given: unknown): unknown {
  return isAnswer(given) ? given.value : given;
}

/** How well an answer of a case is shown; the empty text where it does not say. */
export function gradeOf(given: unknown): string {
  return (isAnswer(given) && given.evidence?.grade) || '';
}

function isAnswer(given: unknown): given is Answer {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
