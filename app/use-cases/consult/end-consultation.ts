import { failure, success, type Result } from '~/core/shared/issue';
import type { Consultation } from '~/core/studio/consultation';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { dayIssues } from '~/use-cases/studio/day-issues';
import { isEditable } from '~/use-cases/studio/load-draft';
import { issueAt } from '~/use-cases/typed-words';
import { loadConsultation } from './load-consultation';

/** A consultation of a draft. */
export interface WhichConsultation {
  draftId: string;
  consultationId: string;
}

/** Takes no more comments from now on; what was said can still be read and answered. Throws NotFound. */
export async function closeConsultation(ports: Ports, actor: Actor, input: WhichConsultation): Promise<void> {
  requirePermission(actor, 'closeConsultation');
  await ports.transact(async (inside) => {
    const { consultation } = await loadConsultation(inside, actor, input);
    if (consultation.closed !== undefined) return;
    const closed = { by: personOf(actor).id, at: ports.clock.now() };
    await inside.consultations.change({ ...consultation, closed });
  });
}

/**
 * Gives a consultation another last day; one that is closed takes comments again.
 * @returns the consultation, or issues: of `dayIssues` at `/closesOn`; `draft_closed`; `consultation_running` where
 * another one of the draft began since. Throws NotFound.
 */
export async function extendConsultation(
  ports: Ports,
  actor: Actor,
  input: WhichConsultation & { closesOn: string },
): Promise<Result<Consultation>> {
  requirePermission(actor, 'extendConsultation');
  return ports.transact(async (inside) => {
    const { consultation, draft } = await loadConsultation(inside, actor, input);
    if (!isEditable(draft)) return failure([issueAt('draft_closed')]);
    const issues = dayIssues('closesOn', input.closesOn, ports.clock.now());
    if (issues.length > 0) return failure(issues);
    const latest = (await inside.consultations.listOf(draft.id)).at(-1);
    if (latest?.id !== consultation.id) return failure([issueAt('consultation_running')]);
    const { closed: _closed, ...rest } = consultation;
    const extended = { ...rest, closesOn: input.closesOn };
    await inside.consultations.change(extended);
    return success(extended);
  });
}
