import type { Procurement } from '~/core/procurement/procurement';
import { openedResponses, type OpenedResponse } from '~/core/procurement/record-issues';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from '~/use-cases/procurement/load-procurement';
import { readHistory, type History } from './history';

/** The record of a procurement for its team. */
export interface ProcurementHistory extends History {
  procurement: Pick<Procurement, 'id' | 'title'>;
  isLead: boolean;
  /** What the record says was opened, with the end of each vendor's own record then; none before the opening. */
  opened: OpenedResponse[];
}

/** For the team alone; nothing but the record itself is read. Throws NotFound. */
export async function getHistory(
  ports: Pick<Ports, 'procurements' | 'record'>,
  actor: Actor,
  input: { procurementId: string; page: number },
): Promise<ProcurementHistory> {
  requirePermission(actor, 'getHistory');
  const { procurement, member } = await loadProcurement(ports, actor, input.procurementId);
  const { history, all } = await readHistory(ports, `procurement:${procurement.id}`, input.page);
  const { id, title } = procurement;
  return { ...history, procurement: { id, title }, isLead: member.part === 'lead', opened: openedResponses(all) };
}
