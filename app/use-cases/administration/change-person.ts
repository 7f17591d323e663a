import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { canSignIn } from '~/use-cases/people/ways-in';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';
import { issueAt } from '~/use-cases/typed-words';
import { loadColleague } from './public-bodies';
import { readRoles } from './read-roles';

/**
 * Gives somebody of a public body other roles; they hold from their next click on. Throws NotFound.
 * @returns issues at `roles`: `roles_needed`, `role_not_given`, `last_administrator`.
 */
export async function changeRoles(
  ports: Ports,
  actor: Actor,
  input: { personId: string; roles: string[] },
): Promise<Result<void>> {
  requirePermission(actor, 'changeRoles');
  const roles = readRoles(input.roles);
  return ports.transact(async (inside) => {
    const person = await loadColleague(inside, input.personId);
    if (!roles.ok) return roles;
    return changeIfAdministered(inside, ports, { ...person, roles: roles.value });
  });
}

/**
 * Takes the way in from somebody of a public body: their sessions end at once, and what was sent to them is worth
 * nothing any more. Throws NotFound.
 * @returns `last_administrator` at `roles`.
 */
export async function disablePerson(ports: Ports, actor: Actor, input: { personId: string }): Promise<Result<void>> {
  requirePermission(actor, 'disablePerson');
  return ports.transact(async (inside) => {
    const person = await loadColleague(inside, input.personId);
    const now = ports.clock.now();
    const changed = await changeIfAdministered(inside, ports, { ...person, disabledAt: person.disabledAt ?? now });
    if (!changed.ok) return changed;
    await inside.people.removeOtherSessions(person.id);
    for (const purpose of ['join', 'password_reset', 'address'] as const) {
      await inside.people.revokeSecrets(purpose, person.id, now);
    }
    return changed;
  });
}

/** Lets somebody in again. Throws NotFound. */
export async function enablePerson(ports: Ports, actor: Actor, input: { personId: string }): Promise<void> {
  requirePermission(actor, 'enablePerson');
  await ports.transact(async (inside) => {
    const { disabledAt: _, ...person } = await loadColleague(inside, input.personId);
    await inside.people.changePerson(person);
  });
}

/** Writes the person anew, unless nobody would be left who can administer the installation. */
async function changeIfAdministered(
  { people }: Pick<Stores, 'people'>,
  ports: Pick<Ports, 'installation'>,
  changed: Person,
): Promise<Result<void>> {
  const administers = (person: Person) => person.roles.includes('administrator') && canSignIn(ports, person);
  const others = (await people.listPeople()).filter(({ id }) => id !== changed.id);
  const issues: Issue[] = [changed, ...others].some(administers) ? [] : [issueAt('last_administrator', 'roles')];
  if (issues.length > 0) return failure(issues);
  await people.changePerson(changed);
  return success(undefined);
}
