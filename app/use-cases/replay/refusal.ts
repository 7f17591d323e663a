import type { ReplayRefusal } from '~/core/replay/consent';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadWholeResponse } from '~/use-cases/response/load-whole-response';
import { noticeOf } from '~/use-cases/response/round-notice';

/** Whether a firm lets policy makers replay over a response. */
export interface RefusalView {
  responseId: string;
  /** What is bought. */
  title: string;
  buyer: string;
  /** Absent while it does not refuse. */
  refusal?: ReplayRefusal;
}

/** For those who answer for the whole of a response. Throws NotFound, Denied. */
export async function getReplayRefusal(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<RefusalView> {
  requirePermission(actor, 'getReplayRefusal');
  const { response, round } = await loadWholeResponse(ports, actor, input.responseId, 'getReplayRefusal');
  const { title, buyer } = await noticeOf(ports, round);
  const refusal = await ports.papers.replayRefusals.find(response.id);
  return { responseId: response.id, title, buyer, ...(refusal && { refusal }) };
}

/**
 * Refuses that anybody replays over a response, or takes that back, at any time; the same again changes nothing. It is
 * in the firm's own record alone: before the opening nobody on the buyer's side learns of it. Throws NotFound, Denied.
 */
export async function refuseReplay(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; isRefused: boolean },
): Promise<void> {
  requirePermission(actor, 'refuseReplay');
  const { response } = await loadWholeResponse(ports, actor, input.responseId, 'refuseReplay');
  const { id: responseId } = response;
  await ports.transact(async (inside) => {
    const isRefused = (await inside.papers.replayRefusals.find(responseId)) !== undefined;
    if (isRefused === input.isRefused) return;
    const { id: personId, name } = personOf(actor);
    const refusal = { id: responseId, by: { personId, name }, at: ports.clock.now() };
    if (input.isRefused) await inside.papers.replayRefusals.put(responseId, refusal);
    else await inside.papers.replayRefusals.remove(responseId);
    await recordEvent(
      inside,
      ports,
      actor,
      { responseId },
      input.isRefused ? 'replay_refused' : 'replay_refusal_ended',
    );
  });
}
