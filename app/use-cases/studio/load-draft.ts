import type { Draft, DraftWithFiles } from '~/core/studio/draft';
import { personOf, type Actor } from '~/use-cases/actor';
import type { Stores } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** A draft of the actor's own organisation: all its policy makers work on it. Throws NotFound. */
export async function loadDraft(
  { drafts }: Pick<Stores, 'drafts'>,
  actor: Actor,
  draftId: string,
): Promise<DraftWithFiles> {
  const found = await drafts.find(draftId);
  if (found === undefined || found.draft.organisationId !== personOf(actor).organisationId)
    throw new NotFound('draft', draftId);
  return found;
}

/** Whether it can still be edited; a proposed one can, which takes the proposal back. */
export function isEditable({ state }: Pick<Draft, 'state'>): boolean {
  return state.kind === 'open' || state.kind === 'proposed';
}
