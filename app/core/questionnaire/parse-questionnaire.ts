import type { ContentFile } from '../shared/content-file';
import { contentHash } from '../shared/hash';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { parseJsonAs } from '../shared/issues-from-zod';
import { parseJson, placeIn } from '../shared/parse-json';
import { buildQuestions } from './build-questionnaire';
import { checkNotes } from './check-notes';
import { checkQuestions } from './check-questions';
import { checkSurveyProperties } from './check-survey-properties';
import { questionnaireFileSchema, type QuestionnaireFile } from './envelope';
import { outlineSurvey } from './outline-survey';
import type { Questionnaire } from './questionnaire';
import type { Report } from './read-conditions';
import { surveySchema } from './survey-json';

const fileSchema = questionnaireFileSchema.extend({ survey: surveySchema });
const surveyPointer = '/survey';

/**
 * Reads a questionnaire file: envelope and SurveyJS JSON. Strict, because our own questionnaires have to ask the
 * same of everybody, on every day, in every form: what SurveyJS tolerates and we cannot ask, check or score is an
 * error here ({@link parseSurvey} is lenient).
 *
 * @returns the questionnaire with `survey` untouched, or every fault that was found. What the fields mean to other
 * questionnaires is checked by `checkQuestionnaires`.
 */
export function parseQuestionnaire(file: ContentFile): Result<Questionnaire> {
  const json = parseJson(file);
  if (!json.ok) return json;
  const read = parseJsonAs(file, fileSchema);
  if (!read.ok) return read;

  const issues: Issue[] = [];
  const report: Report = (code, pointer, values, suggestion) => {
    const issue: Issue = { code, severity: 'error', where: placeIn(file, pointer), values };
    issues.push(suggestion === undefined ? issue : { ...issue, suggestion });
  };
  const { survey, questions: notes, ...envelope } = read.value;
  checkSurveyProperties(survey, surveyPointer, report);
  const outline = outlineSurvey(survey, surveyPointer);
  const names = outline.questions.map(({ json: { name } }) => name);
  checkQuestions(outline, report);
  const context = new Set(Object.values(envelope.context).flat());
  const { questions, pages } = buildQuestions(
    survey,
    { questionnaire: envelope.id, pointer: surveyPointer, context, notes },
    report,
  );
  checkNotes(read.value, names, questions, report);
  checkContext(read.value, names, report);
  if (names.length === 0) report('no_questions', surveyPointer, {});
  if (issues.length > 0) return failure(issues);

  const { $schema: _, description, ...fields } = envelope;
  return success({
    ...fields,
    ...(description !== undefined && { description }),
    hash: contentHash(json.value),
    pages,
    questions,
    survey: (json.value as { survey: Record<string, unknown> }).survey,
  });
}

/** What reaches this questionnaire must not be mistaken for its own, and must come from elsewhere. */
function checkContext({ id, context }: QuestionnaireFile, own: string[], report: Report): void {
  const seen = new Set<string>();
  for (const [questionnaire, names] of Object.entries(context)) {
    if (questionnaire === id) report('context_is_itself', `/context/${questionnaire}`, { questionnaire });
    names.forEach((name, index) => {
      const pointer = `/context/${questionnaire}/${index}`;
      if (own.includes(name) || seen.has(name)) report('duplicate_name', pointer, { name });
      seen.add(name);
    });
  }
}
