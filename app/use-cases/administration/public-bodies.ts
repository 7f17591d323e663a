import type { Ports } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';
import { NotFound } from '~/use-cases/refusals';

/**
 * A public body. Throws {@link NotFound} for a vendor too: which firms have come would tell who answers a round that is
 * still sealed, and whoever could add people to a firm could read its answers.
 */
export async function loadPublicBody({ people }: Pick<Ports, 'people'>, id: string): Promise<Organisation> {
  const organisation = await people.findOrganisation(id);
  if (organisation?.kind !== 'public_body') throw new NotFound('organisation', id);
  return organisation;
}

/** Somebody of a public body. Throws {@link NotFound} for everybody else. */
export async function loadColleague(ports: Pick<Ports, 'people'>, personId: string): Promise<Person> {
  const person = await ports.people.findPerson(personId);
  const organisation = person && (await ports.people.findOrganisation(person.organisationId));
  if (person === undefined || organisation?.kind !== 'public_body') throw new NotFound('person', personId);
  return person;
}
