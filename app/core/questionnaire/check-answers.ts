import { failure, success, type Issue, type Result } from '../shared/issue';
import { issuesFromZod } from '../shared/issues-from-zod';
import { nearest } from '../shared/nearest';
import { toPointer } from '../shared/parse-json';
import { answerSchema, type Answer, type Answers } from './answers';
import { checkValue } from './check-value';
import { checkWords } from './check-words';
import type { Question, Questionnaire } from './questionnaire';
import type { Report } from './read-conditions';

/** Longest words beside an answer, in UTF-16 units; each also bounded by the shape of an answer. */
const maxWords = 10_000;

/**
 * What is wrong with one answer to one question. An answer without content is a blank, and nothing is wrong with
 * it. Whether the question is asked at all, whether it must be answered, and who may grade or accept is not judged
 * here.
 *
 * @returns issues at `/<question>/value`, `/<question>/comment` …: those of {@link checkValue},
 * `not_applicable_not_offered`, `value_and_not_applicable`, `commitment_without_answer`,
 * `evidence_expires_before_dated`.
 */
export function checkAnswer(question: Question, answer: Answer): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (code, pointer, values, suggestion) => {
    const issue: Issue = { code, severity: 'error', where: { file: '', pointer }, values };
    issues.push(suggestion === undefined ? issue : { ...issue, suggestion });
  };
  const at = toPointer([question.name]);
  const { value, comment, committed, evidence, notApplicable } = answer;

  if (value !== undefined) checkValue(value, question.accepts, `${at}/value`, report);
  if (notApplicable !== undefined) {
    if (!question.note.notApplicable) report('not_applicable_not_offered', `${at}/notApplicable`, {});
    if (value !== undefined) report('value_and_not_applicable', `${at}/notApplicable`, {});
  }
  if (committed !== undefined && value === undefined) report('commitment_without_answer', `${at}/committed`, {});
  if (evidence?.dated !== undefined && evidence.expires !== undefined && evidence.expires < evidence.dated) {
    report('evidence_expires_before_dated', `${at}/evidence/expires`, {
      dated: evidence.dated,
      expires: evidence.expires,
    });
  }
  const words = {
    comment,
    'committed/proof': committed?.proof,
    'evidence/document': evidence?.document,
    'notApplicable/reason': notApplicable?.reason,
  };
  for (const [part, text] of Object.entries(words)) {
    if (text !== undefined) checkWords(text, { maxLength: maxWords, multiline: true }, `${at}/${part}`, report);
  }
  return issues;
}

/**
 * Checks answers from outside, whatever they are. Never throws on anything that came from JSON.
 *
 * @param answers should be an object of answers by question name; see {@link Answers}.
 * @returns the answers, or all that is wrong with them: `unknown_question`, faults of shape, and those of {@link
 * checkAnswer}. Pointers start at the object of answers.
 */
export function checkAnswers(questionnaires: Questionnaire[], answers: unknown): Result<Answers> {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    const found = answers === null ? 'null' : Array.isArray(answers) ? 'array' : typeof answers;
    return failure([
      {
        code: 'wrong_type',
        severity: 'error',
        where: { file: '', pointer: '' },
        values: { found, expected: 'object' },
      },
    ]);
  }
  const issues: Issue[] = [];
  const checked: [string, Answer][] = [];
  for (const [name, given] of Object.entries(answers)) {
    const question = findQuestion(questionnaires, name);
    if (question === undefined) {
      const where = { file: '', pointer: toPointer([name]) };
      const names = questionnaires.flatMap(({ questions }) => questions.map((one) => one.name));
      const suggestion = nearest(name, names);
      issues.push({
        code: 'unknown_question',
        severity: 'error',
        where,
        values: { question: name },
        ...(suggestion !== undefined && { suggestion }),
      });
      continue;
    }
    const shape = answerSchema.safeParse(given);
    if (!shape.success) {
      const written = { path: '', text: String(JSON.stringify(given)) };
      issues.push(...issuesFromZod(shape.error, written, answerSchema).map((issue) => below(issue, name)));
      continue;
    }
    issues.push(...checkAnswer(question, shape.data));
    checked.push([name, shape.data]);
  }
  return issues.length > 0 ? failure(issues) : success(Object.fromEntries(checked));
}

function findQuestion(questionnaires: Questionnaire[], name: string): Question | undefined {
  for (const { questions } of questionnaires) {
    const question = questions.find((one) => one.name === name);
    if (question !== undefined) return question;
  }
  return undefined;
}

/** The text that stood at hand was the one answer's, so its lines mean nothing outside. */
function below({ where, ...issue }: Issue, name: string): Issue {
  return { ...issue, where: { file: '', pointer: toPointer([name]) + where.pointer } };
}
