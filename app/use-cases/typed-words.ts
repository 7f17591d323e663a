import { checkWords } from '~/core/questionnaire/check-words';
import type { Issue } from '~/core/shared/issue';

/** How much may be typed into a field. */
export interface Room {
  maxLength: number;
  multiline: boolean;
}

/** A line such as a name: nothing in it can start another line of a mail, a log or a record. */
export const oneLine: Room = { maxLength: 200, multiline: false };
/** A passage. */
export const passage: Room = { maxLength: 5_000, multiline: true };

/**
 * What is wrong with the words typed into fields that need some, each at its field (`/firm`): `field_empty`,
 * `words_too_long`, `line_break`, `control_character`, `broken_character`; the first one of each field.
 */
export function wordIssues(fields: Record<string, string>, room: Room = oneLine): Issue[] {
  return Object.entries(fields).flatMap(([field, words]) => {
    if (words.trim() === '') return [issueAt('field_empty', field)];
    const issues: Issue[] = [];
    checkWords(words, room, `/${field}`, (code, pointer, values) =>
      issues.push({ code, severity: 'error', where: { file: '', pointer }, values }),
    );
    return issues.slice(0, 1);
  });
}

/** An issue at one field of a form; at the whole where no field is named. */
export function issueAt(code: string, field = '', values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', where: { file: '', pointer: field === '' ? '' : `/${field}` }, values };
}
