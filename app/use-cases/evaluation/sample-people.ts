import type { Role } from '~/core/procurement/role';
import type { PersonActor } from '~/use-cases/actor';
import { toActor } from '~/use-cases/people/session';
import type { Ports } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';

/** The sample organisations of the evaluation mode. Their names say that they are samples. */
export const sampleOrganisations: readonly Omit<Organisation, 'createdAt'>[] = [
  { id: 'sample-ministry', name: 'Ministry of Social Protection (sample)', kind: 'public_body' },
  { id: 'sample-region', name: 'Regional Health Board (sample)', kind: 'public_body' },
  { id: 'sample-lumen', name: 'Lumen Systems (sample)', kind: 'vendor' },
  { id: 'sample-kestrel', name: 'Kestrel & Daughters (sample)', kind: 'vendor' },
];

const person = (id: string, organisationId: string, name: string, ...roles: Role[]) => ({
  id: `sample-${id}`,
  organisationId: `sample-${organisationId}`,
  name,
  email: `${id}@${organisationId}.example`,
  roles,
});

/** People to act as, one for each role and two wherever two are needed. */
export const samplePeople: readonly Omit<Person, 'createdAt'>[] = [
  person('buyer', 'ministry', 'Amina Odhiambo', 'buyer'),
  person('second-buyer', 'ministry', 'Jonas Feld', 'buyer'),
  person('evaluator', 'ministry', 'Inès Marchetti', 'evaluator'),
  person('contract-manager', 'ministry', 'Piotr Zalewski', 'contract_manager'),
  person('policy-maker', 'ministry', 'Salma Haddad', 'policy_maker'),
  person('second-policy-maker', 'ministry', 'Ravi Menon', 'policy_maker'),
  person('administrator', 'ministry', 'Tove Lindqvist', 'administrator'),
  person('other-buyer', 'region', 'Rafael Souza', 'buyer'),
  person('vendor', 'lumen', 'Grace Mwangi', 'vendor'),
  person('vendor-colleague', 'lumen', 'Dmitri Anders', 'vendor'),
  person('small-vendor', 'kestrel', 'Nour Kestrel', 'vendor'),
];

/** A sample person as one who asks, by the part of the id after `sample-`. */
export function sampleActor(name: string): PersonActor {
  const found = samplePeople.find(({ id }) => id === `sample-${name}`);
  if (found === undefined) throw new Error(`There is no sample person ${name}`);
  return toActor({ ...found, createdAt: '' });
}

/** Adds them to an empty installation. Does nothing where there is anybody: another server may begin at the same time. */
export async function addSamplePeople({ transact, clock }: Pick<Ports, 'transact' | 'clock'>): Promise<void> {
  const createdAt = clock.now();
  await transact(async ({ people }) => {
    if ((await people.countPeople()) > 0) return;
    for (const organisation of sampleOrganisations) await people.addOrganisation({ ...organisation, createdAt });
    for (const one of samplePeople) await people.addPerson({ ...one, createdAt });
  });
}

/** Whether somebody is a sample: such people must not exist under a public address. */
export function isSample({ id }: Pick<Person, 'id'>): boolean {
  return samplePeople.some((one) => one.id === id);
}
