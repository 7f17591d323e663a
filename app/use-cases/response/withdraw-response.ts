import { standingSubmission } from '~/core/procurement/response';
import { phaseOf } from '~/core/procurement/round';
import { zonedInstantText } from '~/core/shared/dates';
import { failure, success, type Result } from '~/core/shared/issue';
import { languages } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { loadWholeResponse } from './load-whole-response';
import { mailWhole } from './mail-whole';
import { packInForce } from './round-notice';

/**
 * Takes a submission back while the round runs: nothing is handed in any more until the vendor hands in again. The same
 * form posted twice withdraws once, and never a later submission. Issue: `withdrawal_late`. Throws NotFound, and Denied
 * for a subcontractor.
 */
export async function withdrawResponse(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; number: number },
): Promise<Result<undefined>> {
  requirePermission(actor, 'withdrawResponse');
  const now = ports.clock.now();
  const { response, round } = await loadWholeResponse(ports, actor, input.responseId, 'withdrawResponse');
  const { title } = (await packInForce(ports, round)).procurement;
  return ports.transact(async (inside) => {
    const current = await inside.responses.find(response.id);
    const running = await inside.rounds.find(round.id);
    if (current === undefined || running === undefined) throw new NotFound('response', response.id);
    if (standingSubmission(current)?.number !== input.number) return success(undefined);
    if (phaseOf(running, now) !== 'running') return failure([issueAt('withdrawal_late')]);
    const submissions = current.submissions.map((head) =>
      head.number === input.number ? { ...head, withdrawnAt: now } : head,
    );
    await inside.responses.change({ ...current, submissions });
    await recordEvent(inside, ports, actor, { responseId: response.id }, 'withdrawn', { number: input.number });
    await mailWhole(inside, ports, current, 'withdrawn', {
      ...{ title, firm: response.firm, number: input.number },
      at: zonedInstantText(now, running.deadline.zone, languages[0]),
      deadline: zonedInstantText(running.deadline.at, running.deadline.zone, languages[0]),
      by: personOf(actor).name,
      link: `${ports.installation.origin()}/responses/${response.id}`,
    });
    return success(undefined);
  });
}
