import { personOf, type Actor } from '~/use-cases/actor';
import type { Stores } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';
import { NotFound } from '~/use-cases/refusals';

/** A firm with its people, as one of them knows it. */
export interface LoadedFirm {
  firm: Organisation;
  /** In the order of their names. */
  people: Person[];
  /** Whether whoever asks owns a response of the firm: then they close and open the accounts of the others. */
  isOwner: boolean;
}

/** The firm of whoever asks. Throws {@link NotFound} for whoever is in none. */
export async function loadOwnFirm(
  { people, responses }: Pick<Stores, 'people' | 'responses'>,
  actor: Actor,
): Promise<LoadedFirm> {
  const { id, organisationId } = personOf(actor);
  const firm = await people.findOrganisation(organisationId);
  if (firm?.kind !== 'vendor') throw new NotFound('organisation', organisationId);
  const all = await responses.listOfOrganisation(organisationId);
  const isOwner = all.some((response) => response.people.some((one) => one.personId === id && one.part === 'owner'));
  return { firm, people: await people.listPeople(organisationId), isOwner };
}

/** One of them. Throws {@link NotFound}. */
export function memberOf({ people }: LoadedFirm, personId: string): Person {
  const person = people.find(({ id }) => id === personId);
  if (person === undefined) throw new NotFound('person', personId);
  return person;
}
