import type { Ports } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';

/** Whether somebody signs in by a password: not before an invited colleague has chosen one. */
export function hasPassword({ passwordHash, disabledAt }: Pick<Person, 'passwordHash' | 'disabledAt'>): boolean {
  return passwordHash !== undefined && disabledAt === undefined;
}

/**
 * Whether somebody signs in by codes that are sent to them. Only vendors: who works for a public body has a password,
 * so that whoever reads their mailbox cannot get in without their noticing.
 */
export function usesCodes({ roles, disabledAt }: Pick<Person, 'roles' | 'disabledAt'>): boolean {
  return roles.includes('vendor') && disabledAt === undefined;
}

/** Whether a member of a public body can come in. In the evaluation mode nobody has a password, and everybody can. */
export function canSignIn(
  { installation }: Pick<Ports, 'installation'>,
  person: Pick<Person, 'disabledAt' | 'passwordHash'>,
): boolean {
  return hasPassword(person) || (installation.mode === 'evaluation' && person.disabledAt === undefined);
}
