import { failure, success, type Result } from '../../shared/issue';
import type { DraftChange } from '../draft';
import { valueAt } from '../draft-contents';
import { bringTo, overText, textFrom, type Texts } from './changes';
import { placeInList, type DraftQuestionnaire } from './draft-questionnaire';
import { issueAt, nameFrom } from './names';

/** What a form says of one page. */
export interface PageFields {
  title: Texts;
  description: Texts;
}

/** What is said of a page. Issues: `page_unknown` for one that is not written as a page of its own. */
export function changePage(questionnaire: DraftQuestionnaire, name: string, fields: PageFields): Result<DraftChange[]> {
  const page = pageOf(questionnaire, name);
  if (page === undefined) return failure([issueAt('page_unknown', '')]);
  const { json, pointer } = page;
  return success([
    ...bringTo(questionnaire, `${pointer}/title`, overText(json.title, fields.title)),
    ...bringTo(questionnaire, `${pointer}/description`, overText(json.description, fields.description)),
  ]);
}

/**
 * Adds a page behind all others, without questions yet. Issues: `field_empty` at `/pageTitle`, `page_unknown` where the
 * questionnaire is not written in pages.
 */
export function addPage(questionnaire: DraftQuestionnaire, texts: Texts): Result<DraftChange[]> {
  const { file, json, pages, panels, questions } = questionnaire;
  const title = textFrom(texts);
  if (title === undefined) return failure([issueAt('field_empty', '/pageTitle')]);
  if (valueAt(json, '/survey/pages') === undefined) return failure([issueAt('page_unknown', '/pageTitle')]);
  const taken = new Set([...pages.map(({ page }) => page), ...[...panels, ...questions].map((one) => one.json.name)]);
  const wanted = nameFrom(texts['default'] ?? '') || 'page';
  const names = [wanted, ...Array.from({ length: taken.size + 1 }, (_, index) => `${wanted}_${index + 2}`)];
  const name = names.find((one) => !taken.has(one));
  const page = { name, title, elements: [] };
  return success([{ kind: 'insert', path: file.path, pointer: `/survey/pages/${pages.length}`, value: page }]);
}

/** Takes a page out that has no questions. Issues: `page_unknown`, `page_not_empty`. */
export function removePage(questionnaire: DraftQuestionnaire, name: string): Result<DraftChange[]> {
  const page = pageOf(questionnaire, name);
  if (page === undefined) return failure([issueAt('page_unknown', '')]);
  if ((page.json.elements ?? []).length > 0) return failure([issueAt('page_not_empty', '')]);
  return success([{ kind: 'remove', path: questionnaire.file.path, pointer: page.pointer }]);
}

function pageOf({ pages }: DraftQuestionnaire, name: string) {
  return pages.find(({ page, pointer }) => page === name && placeInList(pointer).list === '/survey/pages');
}

/** What a form says of a questionnaire as a whole. */
export interface QuestionnaireFields {
  title: Texts;
  description: Texts;
  /** Codes of its languages; the first is the one its texts are written in. */
  languages: string[];
}

/** What is said of a questionnaire. Issues: `field_empty` at `/title`, `languages_unreadable` at `/languages`. */
export function changeQuestionnaire(
  questionnaire: DraftQuestionnaire,
  { title, description, languages }: QuestionnaireFields,
): Result<DraftChange[]> {
  const { envelope } = questionnaire;
  const wanted = overText(envelope.title, title);
  const areRead =
    languages.length > 0 && languages.every((language) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language));
  const issues = [
    ...(wanted === undefined ? [issueAt('field_empty', '/title')] : []),
    ...(areRead && new Set(languages).size === languages.length ? [] : [issueAt('languages_unreadable', '/languages')]),
  ];
  if (issues.length > 0) return failure(issues);
  return success([
    ...bringTo(questionnaire, '/title', wanted),
    ...bringTo(questionnaire, '/description', overText(envelope.description, description)),
    ...bringTo(questionnaire, '/languages', languages, ['en']),
  ]);
}
