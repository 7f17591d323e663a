import type { Draft, DraftEdit, FileSplice } from '~/core/studio/draft';
import { nextSteps, type NextSteps } from '~/core/studio/undo-redo';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { isEditable, loadDraft } from './load-draft';

/** One edit as it is told of: what it did to the text is left out. */
export interface ToldEdit extends Pick<DraftEdit, 'revision' | 'at' | 'undoes'> {
  /** Name of whoever made it; empty where nobody of that id is left. */
  by: string;
  places: Pick<FileSplice, 'path' | 'pointer' | 'existence'>[];
}

export interface DraftHistory {
  draft: Draft;
  /** The newest first. */
  edits: ToldEdit[];
  /** What can be undone and done again; nothing for a draft that is closed. */
  next: NextSteps;
}

/** Who changed what of a draft and when. Throws NotFound. */
export async function getDraftHistory(
  ports: Pick<Ports, 'drafts' | 'people'>,
  actor: Actor,
  input: { draftId: string },
): Promise<DraftHistory> {
  requirePermission(actor, 'getDraftHistory');
  const { draft } = await loadDraft(ports, actor, input.draftId);
  const [edits, people] = await Promise.all([
    ports.drafts.editsSince(draft.id, 0),
    ports.people.listPeople(draft.organisationId),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    draft,
    edits: edits.map((edit) => tell(edit, names)).reverse(),
    next: isEditable(draft) ? nextSteps(edits) : {},
  };
}

function tell({ revision, at, undoes, by, splices }: DraftEdit, names: ReadonlyMap<string, string>): ToldEdit {
  return {
    ...{ revision, at, by: names.get(by) ?? '' },
    ...(undoes !== undefined && { undoes }),
    places: splices.map(({ path, pointer, existence }) => ({ path, pointer, ...(existence && { existence }) })),
  };
}
