import type { ContentFile } from '../shared/content-file';
import { contentHash } from '../shared/hash';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { issuesFromZod } from '../shared/issues-from-zod';
import { parseJson, placeIn } from '../shared/parse-json';
import { buildQuestions } from './build-questionnaire';
import { checkSurveyProperties } from './check-survey-properties';
import { normaliseSurvey, wordsOnly } from './normalise-survey';
import { outlineSurvey } from './outline-survey';
import type { Questionnaire } from './questionnaire';
import type { Report } from './read-conditions';
import { surveySchema } from './survey-json';

/** Properties whose loss changes what is asked or answered, so that a reader of the result has to know of it. */
const worthAWarning = new Set(['changing_choices', 'computed_value', 'shown_but_not_answerable', 'unsupported_check']);

/**
 * Reads any SurveyJS questionnaire without our envelope, as any SurveyJS tool writes it.
 *
 * Lenient where {@link parseQuestionnaire} is strict: names and values stand as they are, a missing title is the
 * name, and what we cannot ask or decide is left out of `questions` with a warning. `survey` stays untouched.
 *
 * @param id what the questionnaire is called in results; also its title where it has none.
 * @returns issues only where the file is no SurveyJS JSON, a name stands twice or is one of the language's own,
 * questions hide each other in a circle, or no question is left.
 */
export function parseSurvey(file: ContentFile, id: string): Result<Questionnaire> {
  const json = parseJson(file);
  if (!json.ok) return json;
  const read = surveySchema.safeParse(normaliseSurvey(json.value));
  if (!read.success) return failure(issuesFromZod(read.error, file, surveySchema));

  const survey = read.data;
  const warnings: Issue[] = [];
  const report: Report = (code, pointer, values, suggestion) => {
    if (code === 'unsupported_type' && wordsOnly.has(String(values.type))) return;
    const issue: Issue = { code, severity: 'warning', where: placeIn(file, pointer), values };
    warnings.push(suggestion === undefined ? issue : { ...issue, suggestion });
  };
  checkSurveyProperties(survey, '', (...fault) => {
    if (worthAWarning.has(fault[0])) report(...fault);
  });
  const built = buildQuestions(survey, { questionnaire: id, pointer: '', context: new Set(), notes: {} }, report);

  const errors = warnings.filter(({ code }) => code === 'circular_visibility');
  const seen = new Set<string>();
  for (const { json: question, pointer } of outlineSurvey(survey, '').questions) {
    const { name, type } = question;
    if (wordsOnly.has(type)) continue;
    const code = name in {} ? 'forbidden_name' : seen.has(name) ? 'duplicate_name' : undefined;
    if (code !== undefined) errors.push({ code, severity: 'error', where: placeIn(file, pointer), values: { name } });
    seen.add(name);
  }
  if (built.questions.length === 0) {
    errors.push({ code: 'no_questions', severity: 'error', where: placeIn(file, ''), values: {} });
  }
  if (errors.length > 0) return failure(errors.map((issue) => ({ ...issue, severity: 'error' })));

  const raw = json.value as Record<string, unknown>;
  return success(
    {
      id,
      version: '0.0.0',
      hash: contentHash(raw),
      title: survey.title ?? id,
      ...(survey.description !== undefined && { description: survey.description }),
      audience: 'buyer',
      domains: [],
      languages: ['en'],
      sources: {},
      reviewedBy: [],
      context: {},
      ...built,
      survey: raw,
    },
    warnings,
  );
}
