import type { ContentFile } from '../shared/content-file';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { parseJsonAs } from '../shared/issues-from-zod';
import { parseJson, placeIn } from '../shared/parse-json';
import { answerSchema, answersFileSchema, type Answer, type Answers, type AnswersFile } from './answers';
import { checkAnswers } from './check-answers';
import { normaliseSurvey } from './normalise-survey';
import { outlineSurvey } from './outline-survey';
import type { Questionnaire } from './questionnaire';
import { surveySchema } from './survey-json';

/** SurveyJS keeps the words beside an answer under the question's name with this ending. */
const commentEnding = '-Comment';

/**
 * Reads a file of answers: one of ours (see {@link AnswersFile}), recognised by its object `answers`, or the plain
 * data that a SurveyJS form gives back.
 *
 * @returns the answers, and what the file says besides; or everything that is wrong, with its line. Data for a
 * question of a survey that Rightscope cannot ask (see `parseSurvey`) is left out with the warning
 * `answer_left_out`.
 */
export function parseAnswers(
  file: ContentFile,
  questionnaires: Questionnaire[],
): Result<{ file: Omit<AnswersFile, 'answers'>; answers: Answers }> {
  const json = parseJson(file);
  if (!json.ok) return json;
  if (!isAnswersFile(json.value)) {
    const checked = checkGiven(file, '', fromSurveyData(json.value, questionnaires), questionnaires);
    return checked.ok ? success({ file: {}, answers: checked.value }, checked.warnings) : checked;
  }
  const read = parseJsonAs(file, answersFileSchema);
  if (!read.ok) return read;
  const { answers, ...about } = read.value;
  const given = Object.entries(answers).map(([name, answer]): [string, unknown] => [name, toAnswer(answer)]);
  const checked = checkGiven(file, '/answers', Object.fromEntries(given), questionnaires);
  return checked.ok ? success({ file: about, answers: checked.value }, checked.warnings) : checked;
}

function isAnswersFile(json: unknown): boolean {
  return isObject(json) && Object.hasOwn(json, 'answers') && isObject(json.answers);
}

/** A plain value under a question's name is short for `{ "value": … }`. */
function toAnswer(given: AnswersFile['answers'][string]): Answer {
  const answer = answerSchema.safeParse(given);
  return answer.success ? answer.data : { value: given as Exclude<typeof given, Answer> };
}

/** SurveyJS data by question; what is not an object is handed on, for the check to refuse. */
function fromSurveyData(data: unknown, questionnaires: Questionnaire[]): unknown {
  if (!isObject(data)) return data;
  const names = new Set(questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name)));
  const answers = new Map<string, Record<string, unknown>>();
  for (const [key, value] of Object.entries(data)) {
    if (value === null) continue;
    const commented = key.endsWith(commentEnding) ? key.slice(0, -commentEnding.length) : key;
    const isComment = commented !== key && names.has(commented) && !names.has(key);
    const name = isComment ? commented : key;
    answers.set(name, { ...answers.get(name), [isComment ? 'comment' : 'value']: value });
  }
  return Object.fromEntries(answers);
}

function checkGiven(
  file: ContentFile,
  pointer: string,
  given: unknown,
  questionnaires: Questionnaire[],
): Result<Answers> {
  const cannotBeAsked = isObject(given) ? namesLeftOut(Object.keys(given), questionnaires) : [];
  const kept = isObject(given)
    ? Object.fromEntries(Object.entries(given).filter(([name]) => !cannotBeAsked.includes(name)))
    : given;
  const placed = (issue: Issue): Issue => ({ ...issue, where: placeIn(file, pointer + issue.where.pointer) });
  const checked = checkAnswers(questionnaires, kept);
  if (!checked.ok) return failure(checked.issues.map(placed));
  const warnings = cannotBeAsked.map((name): Issue => {
    const where = { file: '', pointer: `/${name}` };
    return placed({ code: 'answer_left_out', severity: 'warning', where, values: { question: name } });
  });
  return success(checked.value, warnings);
}

/** Those of the names that a survey has as questions which were left out when it was parsed. */
function namesLeftOut(names: string[], questionnaires: Questionnaire[]): string[] {
  const asked = new Set(questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name)));
  const unknown = names.filter((name) => !asked.has(name));
  if (unknown.length === 0) return [];
  const written = questionnaires.flatMap(({ survey }) => {
    const read = surveySchema.safeParse(normaliseSurvey(survey));
    return read.success ? outlineSurvey(read.data, '').questions.map(({ json }) => json.name) : [];
  });
  return unknown.filter((name) => written.includes(name));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
