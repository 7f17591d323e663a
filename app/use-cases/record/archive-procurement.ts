import { success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import type { Gathered } from './gather-archive';
import { packArchive, prepareArchive, type ExportedProcurement } from './make-archive';

/** More does not fit into one archive. */
const largestArchiveBytes = 2_000_000_000;

/**
 * The same archive as `exportProcurement` gives, for whoever runs the server. Nothing is recorded: who can read the
 * database can copy it, and so the same content gives the same bytes as often as it is asked for. Throws NotFound.
 */
export async function archiveProcurement(
  ports: Gathered & Pick<Ports, 'files' | 'archives'>,
  actor: Actor,
  input: { procurementId: string },
): Promise<Result<ExportedProcurement>> {
  requirePermission(actor, 'archiveProcurement');
  const { procurementId } = input;
  const procurement = await ports.procurements.find(procurementId);
  if (procurement === undefined) throw new NotFound('procurement', procurementId);
  const prepared = await prepareArchive(ports, procurement, largestArchiveBytes);
  return prepared.ok ? success(await packArchive(ports, prepared.value)) : prepared;
}
