import { personOf, type Actor } from '~/use-cases/actor';
import type { Stores } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';
import { NotFound } from '~/use-cases/refusals';

/** Whoever asks, as they are kept. Throws {@link NotFound}. */
export async function ownPerson({ people }: Pick<Stores, 'people'>, actor: Actor): Promise<Person> {
  const { id } = personOf(actor);
  const person = await people.findPerson(id);
  if (person === undefined) throw new NotFound('person', id);
  return person;
}
