import type { Archive } from '~/core/archive/archive';
import { peopleInPapers } from '~/core/archive/people-in-papers';
import type { VendorResponse } from '~/core/procurement/response';
import type { Ports, Stores } from '~/use-cases/ports';

/** People and firms of an archive as they are known here. */
export interface Newcomers {
  /** The id that a person of the archive has here; of the public body unless said. */
  person(id: string, organisationId?: string): Promise<string>;
  /** The id that the firm of a response has here. */
  vendor(response: VendorResponse): Promise<string>;
}

/**
 * Adds whoever is needed, once each: by name alone, without a password or an address that takes mail, and never to sign
 * in. All have new ids: nobody who was here before becomes one of them.
 */
export function createNewcomers(
  { people }: Pick<Stores, 'people'>,
  { ids, clock }: Pick<Ports, 'ids' | 'clock'>,
  archive: Pick<Archive, 'people' | 'papers'>,
  buyerId: string,
): Newcomers {
  // Whom papers alone name is not in the list of an older archive.
  const known = [...peopleInPapers(archive.papers), ...archive.people];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const createdAt = clock.now();
  const person = async (id: string, organisationId = buyerId) => {
    const here = ids.next();
    const email = `${here}@imported.invalid`;
    const name = names.get(id) ?? '';
    await people.addPerson({ id: here, organisationId, name, email, roles: [], createdAt, disabledAt: createdAt });
    return here;
  };
  const vendor = async ({ firm }: VendorResponse) => {
    const here = ids.next();
    await people.addOrganisation({ id: here, name: firm, kind: 'vendor', createdAt });
    return here;
  };
  const [knownPeople, knownVendors] = [new Map<string, Promise<string>>(), new Map<string, Promise<string>>()];
  return {
    person: (id, organisationId) => once(knownPeople, id, () => person(id, organisationId)),
    vendor: (response) => once(knownVendors, response.organisationId, () => vendor(response)),
  };
}

function once(known: Map<string, Promise<string>>, id: string, make: () => Promise<string>): Promise<string> {
  const made = known.get(id) ?? make();
  known.set(id, made);
  return made;
}
