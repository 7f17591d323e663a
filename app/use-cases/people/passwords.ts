import type { Issue } from '~/core/shared/issue';
import { issueAt } from '~/use-cases/typed-words';
import { isCommonPassword } from './common-passwords';

/** Shortest and longest password, in characters. Which ones they are is nobody's business. */
export const passwordLength = { least: 12, most: 200 };

/** A new password as it was typed into the two fields. */
export interface NewPassword {
  password: string;
  /** The same once more: nobody sees what they type. */
  repeated: string;
}

/**
 * What is wrong with a new password. `own`: what everybody knows of the person, such as address and name.
 * @returns `password_too_short`, `password_too_long`, `password_common`, `password_is_yours`, `password_differs`; never
 * with the password in it.
 */
export function passwordIssues({ password, repeated }: NewPassword, own: readonly string[]): Issue[] {
  const length = [...password].length;
  const { least, most } = passwordLength;
  if (length < least) return [issueAt('password_too_short', 'password', { length, minimum: least })];
  if (length > most) return [issueAt('password_too_long', 'password', { length, maximum: most })];
  if (isCommonPassword(password)) return [issueAt('password_common', 'password')];
  if (own.some((one) => bare(one) === bare(password))) return [issueAt('password_is_yours', 'password')];
  return password === repeated ? [] : [issueAt('password_differs', 'repeated')];
}

/** Without case and spaces. */
function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}
