import { failure, success, type Result } from '~/core/shared/issue';
import { addThing, type NewThing } from '~/core/studio/rules/add-thing';
import type { FormSubject } from '~/core/studio/rules/rule-form';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { editDraft, refused } from './edit-draft';
import { loadDraft } from './load-draft';

/**
 * Begins a risk, stopper, measure, source or domain in a draft. Where somebody else began the same meanwhile, its name
 * is taken.
 * @returns the form to fill it in with. Issues: those of `addThing` and `editDraft`. Throws NotFound.
 */
export async function addToDraft(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; thing: NewThing },
): Promise<Result<FormSubject>> {
  requirePermission(actor, 'addToDraft');
  const { draftId, thing } = input;
  const { draft, files } = await loadDraft(ports, actor, draftId);
  const added = addThing(files, thing);
  if (!added.ok) return added;
  const { changes, subject } = added.value;
  const outcome = await editDraft(ports, actor, { draftId, basedOn: draft.revision, changes });
  if (outcome.kind === 'saved') return success(subject);
  return failure(outcome.kind === 'refused' ? outcome.issues : refused('draft_changed_meanwhile', {}).issues);
}
