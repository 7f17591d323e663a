import type { Issue } from '~/core/shared/issue';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { issueAt, wordIssues } from '~/use-cases/typed-words';

/** A name as it is kept: on one line, without what turns the direction of the words around it. */
export function tidyName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

/** What is wrong with a name: `name_needed`, or at `organisation` `organisation_needed`; and what is wrong with any words. */
export function nameIssues(name: string, field: 'name' | 'organisation' = 'name'): Issue[] {
  if (name !== '') return wordIssues({ [field]: name });
  return [field === 'name' ? issueAt('name_needed', 'name') : issueAt('organisation_needed', 'organisation')];
}

/** `address_unreadable`. */
export function addressIssues(typed: string, field: string): Issue[] {
  return readEmailAddress(typed) === undefined ? [issueAt('address_unreadable', field)] : [];
}
