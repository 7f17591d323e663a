import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { findLink, type LinkPurpose } from './links';

/** For whom a link is; all empty for the link of the first administrator, who is nobody yet. */
export interface LinkBearer {
  name: string;
  email: string;
  organisation: string;
}

/** For whom a link is that can still be used; nothing where it cannot. Looking at it does not use it up. */
export async function readLink(
  ports: Ports,
  actor: Actor,
  input: { purpose: LinkPurpose; token: string },
): Promise<LinkBearer | undefined> {
  requirePermission(actor, 'readLink');
  const secret = await findLink(ports, input.purpose, input.token);
  if (secret === undefined) return undefined;
  if (input.purpose === 'setup') return { name: '', email: '', organisation: '' };
  const person = await ports.people.findPerson(secret.subject);
  if (person === undefined || person.disabledAt !== undefined) return undefined;
  const organisation = await ports.people.findOrganisation(person.organisationId);
  return { name: person.name, email: person.email, organisation: organisation?.name ?? '' };
}
