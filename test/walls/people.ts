import type { Role } from '~/core/procurement/role';
import type { Actor } from '~/use-cases/actor';
import { toActor } from '~/use-cases/people/session';
import type { Ports } from '~/use-cases/ports';
import type { Organisation, Person, SecretPurpose } from '~/use-cases/ports/people';

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
export const bodyOf: Record<PlaceName, string> = { ours: 'ministry', neighbours: 'ministry', abroad: 'region' };

function person(id: string, organisationId: string, role: Role): Person {
  return { id, organisationId, name: `Person ${id}`, email: `${id}@people.example`, roles: [role], createdAt };
}

/** Has an invitation into the public body and has not chosen a password. */
export const invitedPerson = person('invited', 'ministry', 'buyer');

const organisations: Organisation[] = [
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
/** Somebody new whom the vendor of a place asks to work on the response. */
export const askedIn = (place: PlaceName) => `asked-in-${place}@parts.example`;
/** The secret in the links to a new password, to a new address and into the public body. */
export const oneToken = 'the-one-token-of-the-walls';
/** The one browser in which somebody is signed in, and the secret of its cookie. */
export const sessionOf = (personId: string) => `session-of-${personId}`;
export const cookieOf = (personId: string) => `cookie-of-${personId}`;

/** Adds everybody, each with a password, a session and a code that are good for a while. */
export async function addPeople({ people: store, secrets }: Ports, expiresAt: string): Promise<void> {
  const passwordHash = await secrets.hashPassword(onePassword);
  const issue = (purpose: SecretPurpose, subject: string, secret: string, data = {}) =>
    store.addSecret({ hash: secrets.hashOf(secret), purpose, subject, data, createdAt, expiresAt });
  const sendCode = (email: string) => issue('code', email, `code ${email} ${oneCode.replace('-', '')}`);
  for (const organisation of organisations) await store.addOrganisation(organisation);
  await store.addPerson(invitedPerson);
  for (const one of people) {
    await store.addPerson({ ...one, passwordHash });
    await sendCode(one.email);
    const tokenHash = secrets.hashOf(cookieOf(one.id));
    const session = { id: sessionOf(one.id), personId: one.id, tokenHash, createdAt, seenAt: createdAt, expiresAt };
    await store.addSession({ ...session, device: 'A browser' });
  }
  for (const place of places) await sendCode(askedIn(place));
  await issue('join', invitedPerson.id, oneToken);
  await issue('password_reset', 'administrator', oneToken);
  await issue('address', 'administrator', oneToken, { email: 'administrator@new.example' });
}

/** A person as one who asks. */
export function actorOf(id: string): Actor {
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new Error(`Nobody is called ${id}`);
  return toActor(found, sessionOf(id));
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
