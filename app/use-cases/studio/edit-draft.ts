import type { ContentFile } from '~/core/shared/content-file';
import type { Issue } from '~/core/shared/issue';
import type { Draft, DraftChange, DraftEdit, FileSplice } from '~/core/studio/draft';
import { conflictsWith, editFiles, undoEdit, type DraftConflict, type Edited } from '~/core/studio/edit-draft';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { isEditable, loadDraft } from './load-draft';

/** What became of an edit. Only `saved` changed anything. */
export type DraftOutcome =
  /** It is on disk. */
  | { kind: 'saved'; revision: number }
  /** Somebody else changed the same places since: theirs are told. To insist, send it again based on `revision`. */
  | { kind: 'conflict'; revision: number; conflicts: DraftConflict[] }
  | { kind: 'refused'; issues: Issue[] };

/**
 * Makes changes to a draft that its editor had seen at `basedOn`, all or none. An edit of a proposed draft takes the
 * proposal back. Issues: those of `editFiles`; `draft_closed` for one that is published or discarded. Throws NotFound.
 */
export async function editDraft(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; basedOn: number; changes: DraftChange[] },
): Promise<DraftOutcome> {
  requirePermission(actor, 'editDraft');
  return makeChanges(ports, actor, input);
}

/**
 * {@link editDraft}, for a use case of its own permission.
 * @param mayEditBase only another version of the base takes the place of one.
 */
export async function makeChanges(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; basedOn: number; changes: DraftChange[] },
  mayEditBase = false,
): Promise<DraftOutcome> {
  return ports.transact(async (inside) => {
    const { draft, files } = await loadDraft(inside, actor, input.draftId);
    if (!isEditable(draft)) return closed;
    const later = await inside.drafts.editsSince(draft.id, input.basedOn);
    const conflicts = conflictsWith(input.changes, later, files);
    if (conflicts.length > 0) return { kind: 'conflict', revision: draft.revision, conflicts };
    const edited = editFiles(files, input.changes, mayEditBase);
    if (!edited.ok) return { kind: 'refused', issues: edited.issues };
    return keep(inside, ports, actor, { draft, files }, edited.value);
  });
}

/**
 * Undoes the edit that made a revision, byte for byte; to undo an undoing is to do it again. Issues: `draft_closed`,
 * `draft_edit_unknown`, `draft_changed_since` where later edits changed the same text. Throws NotFound.
 */
export async function undoDraftEdit(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; revision: number },
): Promise<DraftOutcome> {
  requirePermission(actor, 'undoDraftEdit');
  return ports.transact(async (inside) => {
    const { draft, files } = await loadDraft(inside, actor, input.draftId);
    if (!isEditable(draft)) return closed;
    const [edit, ...later] = await inside.drafts.editsSince(draft.id, input.revision - 1);
    if (edit?.revision !== input.revision) return refused('draft_edit_unknown', { revision: input.revision });
    const undone = undoEdit(files, edit, later);
    if (undone === undefined) return refused('draft_changed_since', { revision: input.revision });
    return keep(inside, ports, actor, { draft, files }, undone, edit.revision);
  });
}

async function keep(
  inside: Stores,
  { clock }: Pick<Ports, 'clock'>,
  actor: Actor,
  before: { draft: Draft; files: ContentFile[] },
  { files, splices }: Edited,
  undoes?: number,
): Promise<DraftOutcome> {
  const { revision } = before.draft;
  if (splices.length === 0) return { kind: 'saved', revision };
  const at = clock.now();
  const edit: DraftEdit = {
    revision: revision + 1,
    by: personOf(actor).id,
    at,
    ...(undoes !== undefined && { undoes }),
    splices,
  };
  const draft: Draft = { ...before.draft, revision: edit.revision, changedAt: at, state: { kind: 'open' } };
  await inside.drafts.keepEdit(draft, edit, written(files, splices), dropped(before.files, files));
  return { kind: 'saved', revision: edit.revision };
}

function written(files: readonly ContentFile[], splices: readonly FileSplice[]): ContentFile[] {
  return files.filter(({ path }) => splices.some((splice) => splice.path === path));
}

function dropped(before: readonly ContentFile[], after: readonly ContentFile[]): string[] {
  return before.map(({ path }) => path).filter((path) => !after.some((file) => file.path === path));
}

const closed = refused('draft_closed', {});

export function refused(code: string, values: Issue['values']): DraftOutcome & { kind: 'refused' } {
  return { kind: 'refused', issues: [{ code, severity: 'error', where: { file: '', pointer: '' }, values }] };
}
