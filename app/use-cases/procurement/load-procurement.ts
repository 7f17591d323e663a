import type { Procurement, TeamMember } from '~/core/procurement/procurement';
import type { TeamPart } from '~/core/procurement/role';
import { personOf, type Actor } from '~/use-cases/actor';
import type { Stores } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';

/** A procurement, and what the one who asks does in its team. */
export interface LoadedProcurement {
  procurement: Procurement;
  member: TeamMember;
}

/** The only way a use case gets at a procurement: for its team alone. Throws {@link NotFound} for everybody else. */
export async function loadProcurement(
  stores: Pick<Stores, 'procurements'>,
  actor: Actor,
  procurementId: string,
): Promise<LoadedProcurement> {
  const procurement = await stores.procurements.find(procurementId);
  const { id, organisationId } = personOf(actor);
  const member = procurement?.team.find(({ personId }) => personId === id);
  if (procurement === undefined || member === undefined || procurement.organisationId !== organisationId)
    throw new NotFound('procurement', procurementId);
  return { procurement, member };
}

/** Lets only these parts of the team go on. Throws {@link Denied}: who is in the team may know what they may not do. */
export function requirePart({ member }: LoadedProcurement, action: string, ...parts: TeamPart[]): void {
  if (!parts.includes(member.part)) throw new Denied(action, 'person');
}
