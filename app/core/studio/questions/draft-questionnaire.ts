import { questionnaireFileSchema, type QuestionnaireFile, type QuestionNote } from '../../questionnaire/envelope';
import { outlineSurvey, type Placed } from '../../questionnaire/outline-survey';
import { questionnairePath } from '../../questionnaire/questionnaire';
import { surveySchema, type SurveyElement, type SurveyPage } from '../../questionnaire/survey-json';
import type { ContentFile } from '../../shared/content-file';
import { failure, success, type Result } from '../../shared/issue';
import { parseJsonAs } from '../../shared/issues-from-zod';
import { parseJson } from '../../shared/parse-json';

/** A questionnaire of a draft as an editor needs it: what stands where in its file, whatever the checker says of it. */
export interface DraftQuestionnaire {
  file: ContentFile;
  /** The file's JSON as it was written. */
  json: unknown;
  envelope: Omit<QuestionnaireFile, 'survey'>;
  pages: Placed<SurveyPage>[];
  panels: Placed<SurveyElement>[];
  /** In the order they are asked. */
  questions: DraftQuestion[];
}

/** One question, where it stands, and what the envelope says of it; nothing where it says nothing. */
export interface DraftQuestion extends Placed<SurveyElement> {
  note?: QuestionNote;
}

const fileSchema = questionnaireFileSchema.extend({ survey: surveySchema });

/**
 * Reads a questionnaire of a draft leniently: only what keeps it from being taken apart at all is an issue. Issues:
 * `draft_file_missing`, and those of `parseJsonAs`, to be mended in the text.
 */
export function readDraftQuestionnaire(files: readonly ContentFile[], id: string): Result<DraftQuestionnaire> {
  const path = questionnairePath(id);
  const file = files.find((one) => one.path === path);
  if (file === undefined)
    return failure([{ code: 'draft_file_missing', severity: 'error', where: { file: path, pointer: '' }, values: {} }]);
  const json = parseJson(file);
  if (!json.ok) return json;
  const read = parseJsonAs(file, fileSchema);
  if (!read.ok) return read;
  const { survey, ...envelope } = read.value;
  const { pages, panels, questions } = outlineSurvey(survey, '/survey');
  return success({
    ...{ file, json: json.value, envelope, pages, panels },
    questions: questions.map((question) => {
      const { name } = question.json;
      const note = Object.hasOwn(envelope.questions, name) ? envelope.questions[name] : undefined;
      return { ...question, ...(note && { note }) };
    }),
  });
}

/** Ids of the questionnaires whose files a draft holds, in the order of their paths. */
export function questionnaireIdsIn(files: readonly ContentFile[]): string[] {
  return files.flatMap(({ path }) => /^questionnaires\/([^/]+)\/questionnaire\.json$/.exec(path)?.[1] ?? []);
}

/** The list an element stands in, and its position in it. */
export function placeInList(pointer: string): { list: string; index: number } {
  const cut = pointer.lastIndexOf('/');
  return { list: pointer.slice(0, cut), index: Number(pointer.slice(cut + 1)) };
}
