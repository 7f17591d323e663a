import type { Draft, DraftWithFiles } from '~/core/studio/draft';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { isEditable, loadDraft } from './load-draft';

/** The drafts of the actor's organisation, the one changed last first. */
export async function listDrafts(
  ports: Pick<Ports, 'drafts'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<Draft[]> {
  requirePermission(actor, 'listDrafts');
  return ports.drafts.listOf(personOf(actor).organisationId);
}

/** A draft with its files. Throws NotFound. */
export async function getDraft(
  ports: Pick<Ports, 'drafts'>,
  actor: Actor,
  input: { draftId: string },
): Promise<DraftWithFiles> {
  requirePermission(actor, 'getDraft');
  return loadDraft(ports, actor, input.draftId);
}

/** Gives a draft up for good; what was done to it stays readable. Does nothing to one that is published. Throws NotFound. */
export async function discardDraft(ports: Ports, actor: Actor, input: { draftId: string }): Promise<void> {
  requirePermission(actor, 'discardDraft');
  await ports.transact(async (inside) => {
    const { draft } = await loadDraft(inside, actor, input.draftId);
    if (!isEditable(draft)) return;
    const at = ports.clock.now();
    await inside.drafts.change({
      ...draft,
      changedAt: at,
      state: { kind: 'discarded', by: personOf(actor).id, at },
    });
  });
}
