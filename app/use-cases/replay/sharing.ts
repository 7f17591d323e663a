import type { ReplaySharing } from '~/core/replay/consent';
import type { Procurement } from '~/core/procurement/procurement';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement, requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { awardedRounds } from './past-responses';

/** Whether others may replay over what a procurement's bidders answered, and who may say so. */
export interface SharingView {
  procurement: Pick<Procurement, 'id' | 'title'>;
  /** Absent while it is not shared. */
  sharing?: ReplaySharing;
  /** Whether there is anything to share yet: a round whose contract was awarded. */
  isAwarded: boolean;
  /** Whether the reader decides. */
  mayDecide: boolean;
}

/** For the team. Throws NotFound. */
export async function getReplaySharing(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string },
): Promise<SharingView> {
  requirePermission(actor, 'getReplaySharing');
  const { procurement, member } = await loadProcurement(ports, actor, input.procurementId);
  const { id, title } = procurement;
  const sharing = await ports.papers.replaySharings.find(id);
  return {
    procurement: { id, title },
    ...(sharing && { sharing }),
    isAwarded: (await awardedRounds(ports, id)).length > 0,
    mayDecide: member.part === 'lead',
  };
}

/**
 * The lead lets policy makers of other organisations replay over what bidders of awarded rounds answered, or takes that
 * back; the same again changes nothing. Issues: `replay_not_awarded`. Throws NotFound, Denied.
 */
export async function shareForReplay(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; isShared: boolean },
): Promise<Result<undefined>> {
  requirePermission(actor, 'shareForReplay');
  const loaded = await loadProcurement(ports, actor, input.procurementId);
  requirePart(loaded, 'shareForReplay', 'lead');
  const { id, organisationId } = loaded.procurement;
  return ports.transact(async (inside) => {
    const isShared = (await inside.papers.replaySharings.find(id)) !== undefined;
    if (isShared === input.isShared) return success(undefined);
    if (input.isShared && (await awardedRounds(inside, id)).length === 0)
      return failure([issueAt('replay_not_awarded')]);
    const { id: personId, name } = personOf(actor);
    const sharing = { id, organisationId, by: { personId, name }, at: ports.clock.now() };
    if (input.isShared) await inside.papers.replaySharings.put(id, sharing);
    else await inside.papers.replaySharings.remove(id);
    await recordEvent(
      inside,
      ports,
      actor,
      { procurementId: id },
      input.isShared ? 'replay_shared' : 'replay_sharing_ended',
    );
    return success(undefined);
  });
}
