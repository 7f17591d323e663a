import { failure, success, type Result } from '~/core/shared/issue';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';
import { issueAt } from '~/use-cases/typed-words';

/**
 * The vendor's person with an address; nothing where nobody has it. Nobody answers as a vendor from inside a public
 * body: `address_of_public_body`. Nor who may no longer sign in: `account_disabled`.
 */
export async function knownVendor(
  { people }: Pick<Stores, 'people'>,
  email: string,
): Promise<Result<Person | undefined>> {
  const person = await people.findPersonByEmail(email);
  if (person === undefined) return success(undefined);
  if (person.disabledAt !== undefined) return failure([issueAt('account_disabled')]);
  const organisation = await people.findOrganisation(person.organisationId);
  return organisation?.kind === 'vendor' ? success(person) : failure([issueAt('address_of_public_body')]);
}

/** A new person of a vendor, in the organisation named or in a new one that is called as they wrote it. */
export async function registerVendor(
  { people }: Pick<Stores, 'people'>,
  { clock, ids }: Pick<Ports, 'clock' | 'ids'>,
  { email, name, firm, organisationId }: { email: string; name: string; firm: string; organisationId?: string },
): Promise<Person> {
  const createdAt = clock.now();
  const belongsTo = organisationId ?? ids.next();
  if (organisationId === undefined) {
    await people.addOrganisation({ id: belongsTo, name: firm, kind: 'vendor', createdAt });
  }
  const person: Person = {
    id: ids.next(),
    organisationId: belongsTo,
    name,
    email: email.toLowerCase(),
    roles: ['vendor'],
    createdAt,
  };
  await people.addPerson(person);
  return person;
}
