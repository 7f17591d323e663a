import { staffRoles, type Role } from '~/core/procurement/role';
import { failure, success, type Result } from '~/core/shared/issue';
import { issueAt } from '~/use-cases/typed-words';

/** Roles as they were picked, in their usual order. Issues at `roles`: `roles_needed`, `role_not_given`. */
export function readRoles(picked: readonly string[]): Result<Role[]> {
  const roles = staffRoles.filter((role) => picked.includes(role));
  const unknown = picked.find((one) => !roles.some((role) => role === one));
  if (unknown !== undefined) return failure([issueAt('role_not_given', 'roles', { found: unknown })]);
  return roles.length === 0 ? failure([issueAt('roles_needed', 'roles')]) : success(roles);
}
