import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { Denied } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { withdrawLinks } from './delegation';
import { loadWholeResponse } from './load-whole-response';

/**
 * Lets somebody no longer work on a response; what they answered stays, and their link is worth nothing. Issue:
 * `person_gone` where they do not work on it any more. Throws NotFound, and Denied for a subcontractor and for the owner's removal.
 */
export async function removeResponsePerson(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; personId: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'removeResponsePerson');
  await loadWholeResponse(ports, actor, input.responseId, 'removeResponsePerson');
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const response = await inside.responses.find(input.responseId);
    const leaving = response?.people.find(({ personId }) => personId === input.personId);
    if (response === undefined || leaving === undefined) return failure([issueAt('person_gone')]);
    if (leaving.part === 'owner') throw new Denied('removeResponsePerson', actor.kind);
    const person = await inside.people.findPerson(leaving.personId);
    if (person !== undefined) await withdrawLinks(inside, response.id, person.email, now);
    await inside.responses.change({ ...response, people: response.people.filter((one) => one !== leaving) });
    await recordEvent(inside, ports, actor, { responseId: response.id }, 'person_removed', { part: leaving.part });
    return success(undefined);
  });
}
