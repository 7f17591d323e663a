import type { Answer } from '~/core/questionnaire/answers';
import { isReadOnly, type ReadOnly } from '~/core/procurement/read-only';
import type { SaveOutcome } from '~/use-cases/assessment/save-answers';

export type Changes = Record<string, Answer | null>;
export type Save = (patch: { id: string; basedOn: number; changes: Changes }) => Promise<SaveOutcome>;

/** What became of a posted form. */
export interface SavedInParts {
  /** What somebody else answered meanwhile, for the changes that were not saved. */
  theirs: Changes;
  /** Why nothing can be changed any more: then nothing was saved. Absent where it can. */
  closed?: ReadOnly;
}

/**
 * Saves the changes of a posted form in such a way that a conflict over one answer keeps no other from being saved.
 * The form carries the id of its patch, so that posting it twice counts once, and the revision it was made from.
 */
export async function saveInParts(patch: Parameters<Save>[0], save: Save): Promise<SavedInParts> {
  const { basedOn } = patch;
  let { id, changes } = patch;
  let theirs: Changes = {};
  while (Object.keys(changes).length > 0) {
    const outcome = await save({ id, basedOn, changes });
    if (outcome.kind === 'saved') break;
    if (outcome.kind === 'refused') return { theirs, closed: closedBy(outcome) };
    theirs = { ...theirs, ...outcome.theirs };
    changes = without(changes, Object.keys(outcome.theirs));
    id = crypto.randomUUID();
  }
  return { theirs };
}

function closedBy({ issues }: Extract<SaveOutcome, { kind: 'refused' }>): ReadOnly {
  const closed = issues.map(({ code }) => code).find(isReadOnly);
  // Every answer was checked before, so this was never made by our form.
  if (closed === undefined) throw new Response(null, { status: 400 });
  return closed;
}

/** The record without these names. */
export function without<Value>(record: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
