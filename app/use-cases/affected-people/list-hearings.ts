import type { Hearing } from '~/core/judgement/hearing';
import type { Procurement } from '~/core/procurement/procurement';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from '~/use-cases/procurement/load-procurement';
import { keepsContract } from '~/use-cases/contract/keepers';

/** What affected people were asked in a procurement, and said. */
export interface Hearings {
  procurement: Pick<Procurement, 'id' | 'title'>;
  mayWrite: boolean;
  /** By day, the newest first. */
  hearings: Hearing[];
}

/** For the team. Throws NotFound. */
export async function listHearings(ports: Ports, actor: Actor, input: { procurementId: string }): Promise<Hearings> {
  requirePermission(actor, 'listHearings');
  const { procurement, member } = await loadProcurement(ports, actor, input.procurementId);
  const { id, title } = procurement;
  return {
    procurement: { id, title },
    mayWrite: keepsContract(member, personOf(actor)),
    hearings: [...(await hearingsOf(ports, id))].reverse(),
  };
}

/** By day, the oldest first. */
export async function hearingsOf({ papers }: Pick<Ports, 'papers'>, procurementId: string): Promise<Hearing[]> {
  const hearings = await papers.hearings.listOf(procurementId);
  return hearings.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}
