import { declarationOf } from '~/core/judgement/panel';
import type { Procurement } from '~/core/procurement/procurement';
import { success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import type { Action } from '~/use-cases/permissions';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement, requirePart } from '~/use-cases/procurement/load-procurement';
import { Denied } from '~/use-cases/refusals';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { packArchive, prepareArchive, type ExportedProcurement } from './make-archive';
import { recordEvent } from './record-event';

/** What may be packed while others are served; more is for the command line. */
const largestDownloadBytes = 250_000_000;

/** What a lead would take along now. */
export interface ExportOffer {
  procurement: Pick<Procurement, 'id' | 'title'>;
  counts: { rounds: number; responses: number; documents: number };
  /** Why nothing can be taken along; empty where it can. */
  issues: Issue[];
}

/** For a lead without a conflict of interest. Throws NotFound, Denied. */
export async function getExport(ports: Ports, actor: Actor, input: { procurementId: string }): Promise<ExportOffer> {
  requirePermission(actor, 'getExport');
  const procurement = await loadForLead(ports, actor, input.procurementId, 'getExport');
  const { id, title } = procurement;
  const prepared = await prepareArchive(ports, procurement, largestDownloadBytes);
  const none = { rounds: 0, responses: 0, documents: 0 };
  if (!prepared.ok) return { procurement: { id, title }, counts: none, issues: prepared.issues };
  const { archive, documents } = prepared.value;
  const counts = { rounds: archive.rounds.length, responses: archive.responses.length, documents: documents.length };
  return { procurement: { id, title }, counts, issues: [] };
}

/**
 * A procurement as an archive that verifies elsewhere, for a lead without a conflict of interest about anything in it.
 * Before the opening there is nothing of responses in it. That it was taken along is recorded, after what is in it. Issues: those of {@link prepareArchive}.
 * Throws NotFound, Denied, TooOften.
 */
export async function exportProcurement(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string },
): Promise<Result<ExportedProcurement>> {
  requirePermission(actor, 'exportProcurement');
  const procurement = await loadForLead(ports, actor, input.procurementId, 'exportProcurement');
  await requireWithinLimit(ports, 'export', personOf(actor).id);
  const prepared = await prepareArchive(ports, procurement, largestDownloadBytes);
  if (!prepared.ok) return prepared;
  const exported = await packArchive(ports, prepared.value);
  const stream = { procurementId: procurement.id };
  await ports.transact((inside) =>
    recordEvent(inside, ports, actor, stream, 'procurement_exported', { hash: exported.hash }),
  );
  return success(exported);
}

async function loadForLead(ports: Ports, actor: Actor, procurementId: string, action: Action): Promise<Procurement> {
  const loaded = await loadProcurement(ports, actor, procurementId);
  requirePart(loaded, action, 'lead');
  for (const { id } of await ports.rounds.listOfProcurement(procurementId)) {
    const declared = declarationOf(await ports.papers.panels.find(id), personOf(actor).id);
    if (declared?.firms.some(({ stance }) => stance === 'conflict')) throw new Denied(action, 'person');
  }
  return loaded.procurement;
}
