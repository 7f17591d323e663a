import { nameSchema } from '../../questionnaire/envelope';
import { offeredChoices, type Questionnaire } from '../../questionnaire/questionnaire';
import type { Issue } from '../../shared/issue';

/** What published questionnaires call things, by the names of their questions. What was published keeps its meaning. */
export type PublishedNames = ReadonlyMap<string, { choices: ReadonlySet<string> }>;

/** Longest name that is made out of words. */
const mostInName = 40;
/** SurveyJS gives these values to its own items. */
const itemsOfSurveyJs: ReadonlySet<string> = new Set(['other', 'none', 'refused', 'dontknow']);

/** The names of everything that was ever asked in these versions, and what was offered. */
export function publishedNames(questionnaires: readonly Questionnaire[]): PublishedNames {
  const names = new Map<string, { choices: Set<string> }>();
  for (const { name, accepts } of questionnaires.flatMap(({ questions }) => questions)) {
    const choices = names.get(name)?.choices ?? new Set<string>();
    for (const { value } of offeredChoices(accepts)) choices.add(String(value));
    names.set(name, { choices });
  }
  return names;
}

/** A name out of somebody's words, `Where is it kept?` → `where_is_it_kept`; empty where they hold no Latin letter. */
export function nameFrom(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '');
  if (plain.length <= mostInName) return plain;
  const cut = plain.slice(0, mostInName + 1);
  return (cut.includes('_') ? cut.slice(0, cut.lastIndexOf('_')) : cut.slice(0, mostInName)).replace(/_+$/, '');
}

/**
 * Whether a question may be called so. Issues at `/name`: `wrong_name`, `forbidden_name`, `duplicate_name`,
 * `name_was_published`.
 * @param taken names in use in the draft.
 */
export function questionNameIssues(name: string, taken: ReadonlySet<string>, published: PublishedNames): Issue[] {
  if (name in {}) return [issueAt('forbidden_name', '/name', { name })];
  if (!nameSchema.safeParse(name).success)
    return [issueAt('wrong_name', '/name', { name, format: 'lower_snake_case' })];
  if (taken.has(name)) return [issueAt('duplicate_name', '/name', { name })];
  return published.has(name) ? [issueAt('name_was_published', '/name', { name })] : [];
}

/**
 * Whether a new choice of a question may have this value. Issues at `/value`: `forbidden_name`, `reserved_choice`,
 * `choice_not_snake_case`, `duplicate_choice`, `choice_was_published`.
 * @param taken values that are offered now.
 */
export function choiceIssues(
  choice: string,
  question: string,
  taken: readonly string[],
  published: PublishedNames,
): Issue[] {
  if (choice in {}) return [issueAt('forbidden_name', '/value', { name: choice })];
  if (itemsOfSurveyJs.has(choice)) return [issueAt('reserved_choice', '/value', { choice })];
  if (!nameSchema.safeParse(choice).success) return [issueAt('choice_not_snake_case', '/value', { choice })];
  if (taken.includes(choice)) return [issueAt('duplicate_choice', '/value', { choice })];
  const wasOffered = published.get(question)?.choices.has(choice) ?? false;
  return wasOffered ? [issueAt('choice_was_published', '/value', { choice })] : [];
}

/** An issue of a form: the pointer names its field. */
export function issueAt(code: string, pointer: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', where: { file: '', pointer }, values };
}
