import type { Role } from '~/core/procurement/role';
import type { Actor } from '~/use-cases/actor';
import { toActor } from '~/use-cases/people/session';
import type { Ports } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';

/** Three procurements alike, each with a team and vendors of its own: two of one public body, one of another. */
export const places = ['ours', 'neighbours', 'abroad'] as const;
export type PlaceName = (typeof places)[number];

/** Who comes to a wall. Seen from the place whose things they are after. */
export type Comer =
  | 'nobody'
  | 'system'
  | 'lead'
  | 'member'
  | 'evaluator'
  | 'contractManager'
  | 'otherTeam'
  | 'policyMaker'
  | 'administrator'
  | 'otherBody'
  | 'otherAdministrator'
  | 'vendor'
  | 'colleague'
  | 'subcontractor'
  | 'rival'
  | 'stranger';

/** What people of each place are called after its name: `ours-lead`. */
const staff: [name: string, role: Role][] = [
  ['lead', 'buyer'],
  ['member', 'buyer'],
  ['evaluator', 'evaluator'],
  ['contract-manager', 'contract_manager'],
];
const vendors: [name: string, firm: string][] = [
  ['vendor', 'firm'],
  ['colleague', 'firm'],
  ['subcontractor', 'parts'],
  ['rival', 'rival'],
];

const createdAt = '2030-01-01T00:00:00.000Z';
const bodyOf: Record<PlaceName, string> = { ours: 'ministry', neighbours: 'ministry', abroad: 'region' };

function person(id: string, organisationId: string, role: Role): Person {
  return { id, organisationId, name: `Person ${id}`, email: `${id}@people.example`, roles: [role], createdAt };
}

export const organisations: Organisation[] = [
  ...['ministry', 'region'].map((id) => ({ id, name: `Body ${id}`, kind: 'public_body' as const, createdAt })),
  ...places.flatMap((place) =>
    ['firm', 'parts', 'rival'].map((firm) => ({
      ...{ id: `${place}-${firm}`, name: `Firm ${place} ${firm}`, createdAt },
      kind: 'vendor' as const,
    })),
  ),
];

export const people: Person[] = [
  person('policy-maker', 'ministry', 'policy_maker'),
  person('administrator', 'ministry', 'administrator'),
  person('other-administrator', 'region', 'administrator'),
  ...places.flatMap((place) => [
    ...staff.map(([name, role]) => person(`${place}-${name}`, bodyOf[place], role)),
    ...vendors.map(([name, firm]) => person(`${place}-${name}`, `${place}-${firm}`, 'vendor')),
  ]),
];

/** What everybody signs in by, so that it is hashed once. */
export const onePassword = 'the one password of the walls';
/** The code that every vendor was sent. */
export const oneCode = 'ABCD-EFGH';

/** Adds everybody, with a password or, for vendors, a code that is good for a while. */
export async function addPeople({ people: store, secrets }: Ports, expiresAt: string): Promise<void> {
  const passwordHash = await secrets.hashPassword(onePassword);
  for (const organisation of organisations) await store.addOrganisation(organisation);
  for (const one of people) {
    await store.addPerson({ ...one, passwordHash });
    const hash = secrets.hashOf(`code ${one.email} ${oneCode.replace('-', '')}`);
    await store.addSecret({ hash, purpose: 'code', subject: one.email, data: {}, createdAt, expiresAt });
  }
}

/** A person as one who asks. */
export function actorOf(id: string): Actor {
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new Error(`Nobody is called ${id}`);
  return toActor(found, `session-of-${id}`);
}

/** Whoever comes to the things of a place, by id of the person; no id for who is none. */
export function comersTo(place: 'ours' | 'neighbours'): Record<Comer, string | undefined> {
  const other = place === 'ours' ? 'neighbours' : 'ours';
  return {
    nobody: undefined,
    system: undefined,
    lead: `${place}-lead`,
    member: `${place}-member`,
    evaluator: `${place}-evaluator`,
    contractManager: `${place}-contract-manager`,
    otherTeam: `${other}-lead`,
    policyMaker: 'policy-maker',
    administrator: 'administrator',
    otherBody: 'abroad-lead',
    otherAdministrator: 'other-administrator',
    vendor: `${place}-vendor`,
    colleague: `${place}-colleague`,
    subcontractor: `${place}-subcontractor`,
    rival: `${place}-rival`,
    stranger: `${other}-vendor`,
  };
}

/** The one who comes, as an actor. */
export function asActor(comer: Comer, id: string | undefined): Actor {
  if (comer === 'system') return { kind: 'system' };
  return id === undefined ? { kind: 'nobody' } : actorOf(id);
}
