import type { ProcurementDetails } from '~/core/procurement/procurement';
import { canonicalJson } from '~/core/shared/hash';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadProcurement, requirePart } from './load-procurement';
import { detailsIssues, trimmedDetails } from './procurement-fields';

/**
 * Writes anew what is bought, for which service, at which stage and under which references; a frozen pack keeps what it
 * was frozen with. The same details again change nothing.
 * @returns the details as they are stored, or issues at the fields. Throws NotFound, Denied.
 */
export async function editProcurement(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; details: ProcurementDetails },
): Promise<Result<ProcurementDetails>> {
  requirePermission(actor, 'editProcurement');
  const { procurementId } = input;
  const loaded = await loadProcurement(ports, actor, procurementId);
  requirePart(loaded, 'editProcurement', 'lead', 'member');
  const { ruleSet } = await loadContent(ports, loaded.procurement);
  const details = trimmedDetails(input.details);
  const issues = detailsIssues(details, ruleSet);
  if (issues.length > 0) return failure(issues);

  await ports.transact(async (inside) => {
    const { procurement } = await loadProcurement(inside, actor, procurementId);
    const before = trimmedDetails(procurement);
    if (canonicalJson(before) === canonicalJson(details)) return;
    const need = await inside.assessments.find(procurement.needId);
    await inside.procurements.change({ ...procurement, ...details });
    await inside.assessments.changeDetails(
      procurement.needId,
      { title: details.title, service: details.service, stage: details.stage, buyer: need?.buyer ?? '', vendor: '' },
      ports.clock.now(),
    );
    await recordEvent(inside, ports, actor, { procurementId }, 'procurement_edited', { before, after: details });
  });
  return success(details);
}
