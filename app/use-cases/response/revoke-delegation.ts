import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { openDelegations } from './delegation';
import { loadWholeResponse } from './load-whole-response';

/**
 * Makes a link worthless by which somebody was asked to work on a response. Issue: `link_gone` where it is so already.
 * Throws NotFound, and Denied for a subcontractor.
 */
export async function revokeDelegation(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; delegationId: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'revokeDelegation');
  const { response } = await loadWholeResponse(ports, actor, input.responseId, 'revokeDelegation');
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const open = await openDelegations(inside, response.id, now);
    const wanted = open.find(({ id }) => id === input.delegationId);
    const isTaken = wanted !== undefined && (await inside.people.takeSecret('delegation', wanted.hash, now));
    if (!isTaken) return failure([issueAt('link_gone')]);
    const { part, questionnaires } = wanted;
    await recordEvent(inside, ports, actor, { responseId: response.id }, 'person_not_asked', { part, questionnaires });
    return success(undefined);
  });
}
