import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement, type LoadedProcurement } from '~/use-cases/procurement/load-procurement';
import { namedTeam, type NamedMember } from '~/use-cases/procurement/team';

/** What a plan of a round can be chosen from. */
export interface PlanChoices extends LoadedProcurement {
  members: NamedMember[];
  /** All time zones, in order. */
  zones: string[];
  /** The one of the person's newest round; empty for somebody who has none yet: a guess could shift a deadline. */
  zone: string;
}

/** Throws NotFound. */
export async function getPlanChoices(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string },
): Promise<PlanChoices> {
  requirePermission(actor, 'getPlanChoices');
  const loaded = await loadProcurement(ports, actor, input.procurementId);
  const people = await ports.people.listPeople(loaded.procurement.organisationId);
  return {
    ...loaded,
    members: namedTeam(loaded.procurement, people),
    zones: ports.zones.all(),
    zone: await zoneOf(ports, personOf(actor).id, input.procurementId),
  };
}

async function zoneOf({ procurements, rounds }: Ports, personId: string, procurementId: string): Promise<string> {
  const others = (await procurements.listOfPerson(personId)).map(({ id }) => id);
  for (const id of [procurementId, ...others]) {
    const newest = (await rounds.listOfProcurement(id)).at(-1);
    if (newest !== undefined) return newest.deadline.zone;
  }
  return '';
}
