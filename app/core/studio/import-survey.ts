import { parseQuestionnaire } from '../questionnaire/parse-questionnaire';
import { parseSurvey } from '../questionnaire/parse-survey';
import type { ContentFile } from '../shared/content-file';
import { textSchema } from '../shared/text';
import type { Issue } from '../shared/issue';
import { parseJson, placeIn, toPointer } from '../shared/parse-json';

/** A questionnaire made of somebody's SurveyJS JSON, and everything about it that a person has to look at. */
export interface ImportedSurvey {
  /** The envelope around the survey, which stands in it untouched. */
  file: ContentFile;
  report: Issue[];
}

/** The id of a questionnaire after the name of its file. */
export function idFrom(fileName: string): string {
  const plain = fileName
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^[-0-9]+|-+$/g, '').slice(0, 60) || 'imported';
}

/** Whether a file is SurveyJS JSON without an envelope of ours. */
export function isSurvey(file: ContentFile): boolean {
  const json = parseJson(file);
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return false;
  return ('pages' in json.value || 'elements' in json.value) && !('survey' in json.value);
}

/**
 * Puts any SurveyJS JSON into an envelope. The report names what has no name, a name twice or one of another form, what
 * cannot be asked here, and texts that are missing in a language that others have: `text_untranslated`.
 * @param id of the questionnaire; kebab-case.
 */
export function importSurvey(brought: ContentFile, id: string, audience: 'buyer' | 'vendor'): ImportedSurvey {
  const json = parseJson(brought);
  const survey = json.ok ? (json.value as Record<string, unknown>) : {};
  const languages = languagesOf(survey);
  const title = textSchema.safeParse(survey['title']);
  const envelope = {
    ...{ id, version: '0.1.0', title: title.success ? title.data : id, audience },
    ...(languages.length > 0 && { languages: ['en', ...languages.filter((language) => language !== 'en')] }),
    survey,
  };
  const path = `questionnaires/${id}/questionnaire.json`;
  const file = { path, text: `${JSON.stringify(envelope, null, 2)}\n` };
  const lenient = parseSurvey(brought, id);
  const strict = parseQuestionnaire(file);
  const found = [
    ...(strict.ok ? strict.warnings : strict.issues),
    ...(lenient.ok ? lenient.warnings : lenient.issues).map((issue) => ({
      ...issue,
      where: placeIn(file, `/survey${issue.where.pointer}`),
    })),
    ...untranslated(survey, languages, ['survey']).map(([pointer, language]): Issue => ({
      code: 'text_untranslated',
      severity: 'warning',
      where: placeIn(file, pointer),
      values: { language },
    })),
  ];
  const once = new Map(
    found.map((issue) => [`${issue.code} ${issue.where.pointer} ${JSON.stringify(issue.values)}`, issue]),
  );
  return { file, report: [...once.values()] };
}

/**
 * The report of an import for somebody who has the survey's own file before them: every place is one of that file, and
 * what is said of the envelope alone is left out.
 */
export function surveyReport(brought: ContentFile, id: string): Issue[] {
  return importSurvey(brought, id, 'vendor').report.flatMap((issue) => {
    const at = /^\/survey(.*)$/.exec(issue.where.pointer)?.[1];
    return at === undefined ? [] : [{ ...issue, where: placeIn(brought, at) }];
  });
}

/** What people read; everything else in a survey is for machines. */
const texts = /^(title|description|text|html|label\w*|\w+Text|placeholder|minRateDescription|maxRateDescription)$/;
const languageTag = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;

function languagesOf(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (one: unknown, name: string) => {
    if (typeof one !== 'object' || one === null) return;
    for (const [key, member] of Object.entries(one) as [string, unknown][]) {
      if (texts.test(name) && typeof member === 'string' && languageTag.test(key)) found.add(key);
      visit(member, Array.isArray(one) ? name : key);
    }
  };
  visit(value, '');
  return [...found].sort();
}

function untranslated(value: unknown, languages: readonly string[], path: (string | number)[]): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const place = [...path, key];
    if (!texts.test(key)) return untranslated(member, languages, place);
    const said =
      typeof member === 'object' && member !== null
        ? Object.keys(member)
        : typeof member === 'string'
          ? ['en']
          : undefined;
    if (said === undefined || Array.isArray(member)) return untranslated(member, languages, place);
    const missing = languages.filter((language) => !said.includes(language) && language !== 'en');
    return missing.map((language): [string, string] => [toPointer(place), language]);
  });
}
