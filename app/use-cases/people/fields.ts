import type { Issue } from '~/core/shared/issue';
import { readEmailAddress } from '~/use-cases/mail/email-address';

/** Longest name of a person or an organisation, in characters. */
export const maxNameLength = 200;

/** An issue at one field of a form; at none of them where the name is empty. */
export function issueAt(code: string, field: string, values: Issue['values'] = {}): Issue {
  const pointer = field === '' ? '' : `/${field}`;
  return { code, severity: 'error', where: { file: '', pointer }, values };
}

/** A name on one line, as it also stands in mails: without line breaks and marks that turn the direction around. */
export function oneLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

/** `name_needed`, `field_too_long`. */
export function nameIssues(name: string, field: string): Issue[] {
  if (name === '') return [issueAt('name_needed', field)];
  if (name.length <= maxNameLength) return [];
  return [issueAt('field_too_long', field, { length: name.length, maximum: maxNameLength })];
}

/** `address_unreadable`. */
export function addressIssues(typed: string, field: string): Issue[] {
  return readEmailAddress(typed) === undefined ? [issueAt('address_unreadable', field)] : [];
}
