import type { Procurement } from '~/core/procurement/procurement';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** Those in whose team the person is, the newest first. */
export async function listProcurements(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<Procurement[]> {
  requirePermission(actor, 'listProcurements');
  return ports.procurements.listOfPerson(personOf(actor).id);
}
