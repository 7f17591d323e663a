import type { Answer } from '~/core/questionnaire/answers';
import type { SaveOutcome } from '~/use-cases/assessment/save-answers';

export type Changes = Record<string, Answer | null>;
export type Save = (patch: { id: string; basedOn: number; changes: Changes }) => Promise<SaveOutcome>;

/**
 * Saves the changes of a posted form in such a way that a conflict over one answer keeps no other from being saved.
 * The form carries the id of its patch, so that posting it twice counts once, and the revision it was made from.
 *
 * @returns what somebody else answered meanwhile, for the changes that were not saved.
 */
export async function saveInParts(patch: Parameters<Save>[0], save: Save): Promise<Changes> {
  const { basedOn } = patch;
  let { id, changes } = patch;
  let theirs: Changes = {};
  while (Object.keys(changes).length > 0) {
    const outcome = await save({ id, basedOn, changes });
    if (outcome.kind === 'saved') break;
    // Every answer was checked before, so this was never made by our form.
    if (outcome.kind === 'refused') throw new Response(null, { status: 400 });
    theirs = { ...theirs, ...outcome.theirs };
    changes = without(changes, Object.keys(outcome.theirs));
    id = crypto.randomUUID();
  }
  return theirs;
}

/** The record without these names. */
export function without<Value>(record: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
