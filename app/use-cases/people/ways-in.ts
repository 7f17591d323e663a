import type { Person } from '~/use-cases/ports/people';

/** Whether somebody signs in by a password: not before an invited colleague has chosen one. */
export function hasPassword({ passwordHash, disabledAt }: Person): boolean {
  return passwordHash !== undefined && disabledAt === undefined;
}

/**
 * Whether somebody signs in by codes that are sent to them. Only vendors: who works for a public body has a password,
 * so that whoever reads their mailbox cannot get in without their noticing.
 */
export function usesCodes({ roles, disabledAt }: Person): boolean {
  return roles.includes('vendor') && disabledAt === undefined;
}
