import type { Role } from '~/core/procurement/role';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { nameIssues, tidyName } from '~/use-cases/people/fields';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';
import { issueAt } from '~/use-cases/typed-words';
import { loadColleague, loadPublicBody } from './public-bodies';

/** A public body, and how many people of it may sign in or are invited. */
export interface ListedOrganisation {
  id: string;
  name: string;
  people: number;
}

/** The public bodies, in the order of their names. Vendors are not for an administrator to see. */
export async function listOrganisations(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<ListedOrganisation[]> {
  requirePermission(actor, 'listOrganisations');
  const [organisations, people] = await Promise.all([ports.people.listOrganisations(), ports.people.listPeople()]);
  return organisations
    .filter(({ kind }) => kind === 'public_body')
    .map(({ id, name }) => ({
      id,
      name,
      people: people.filter((one) => one.organisationId === id && one.disabledAt === undefined).length,
    }));
}

/** `invited`: has not chosen a password yet. `disabled`: may no longer sign in. */
export type PersonState = 'active' | 'invited' | 'disabled';

/** Somebody of a public body as an administrator sees them. */
export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  state: PersonState;
}

/** A public body with its people, in the order of their names. Throws NotFound. */
export async function getOrganisation(
  ports: Ports,
  actor: Actor,
  input: { organisationId: string },
): Promise<{ organisation: Pick<Organisation, 'id' | 'name'>; people: ListedPerson[] }> {
  requirePermission(actor, 'getOrganisation');
  const { id, name } = await loadPublicBody(ports, input.organisationId);
  const people = await ports.people.listPeople(id);
  return { organisation: { id, name }, people: people.map((person) => toListed(ports, person)) };
}

/** Somebody of a public body, with the body. Throws NotFound. */
export async function getPerson(
  ports: Ports,
  actor: Actor,
  input: { personId: string },
): Promise<{ person: ListedPerson; organisation: Pick<Organisation, 'id' | 'name'> }> {
  requirePermission(actor, 'getPerson');
  const person = await loadColleague(ports, input.personId);
  const { id, name } = await loadPublicBody(ports, person.organisationId);
  return { person: toListed(ports, person), organisation: { id, name } };
}

function toListed({ installation }: Ports, { id, name, email, roles, passwordHash, disabledAt }: Person): ListedPerson {
  // Sample people have no password and need none.
  const hasJoined = passwordHash !== undefined || installation.mode === 'evaluation';
  const state = disabledAt !== undefined ? 'disabled' : hasJoined ? 'active' : 'invited';
  return { id, name, email, roles, state };
}

/** Adds a public body. Issues at `name`: what is wrong with it, or `organisation_exists`. */
export async function addOrganisation(
  ports: Ports,
  actor: Actor,
  input: { name: string },
): Promise<Result<{ id: string }>> {
  requirePermission(actor, 'addOrganisation');
  const name = tidyName(input.name);
  const id = ports.ids.next();
  return ports.transact(async (inside) => {
    const issues = await organisationIssues(inside, name);
    if (issues.length > 0) return failure(issues);
    await inside.people.addOrganisation({ id, name, kind: 'public_body', createdAt: ports.clock.now() });
    return success({ id });
  });
}

/** Gives a public body another name. Issues as for a new one. Throws NotFound. */
export async function renameOrganisation(
  ports: Ports,
  actor: Actor,
  input: { organisationId: string; name: string },
): Promise<Result<void>> {
  requirePermission(actor, 'renameOrganisation');
  const name = tidyName(input.name);
  return ports.transact(async (inside) => {
    const { id } = await loadPublicBody(inside, input.organisationId);
    const issues = await organisationIssues(inside, name, id);
    if (issues.length > 0) return failure(issues);
    await inside.people.renameOrganisation(id, name);
    return success(undefined);
  });
}

/** Two public bodies of one name could not be told apart; whether a vendor has it is not told. */
async function organisationIssues({ people }: Stores, name: string, exceptId = ''): Promise<Issue[]> {
  const issues = nameIssues(name);
  if (issues.length > 0) return issues;
  const others = (await people.listOrganisations()).filter(({ id, kind }) => kind === 'public_body' && id !== exceptId);
  const isTaken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  return isTaken ? [issueAt('organisation_exists', 'name')] : [];
}
