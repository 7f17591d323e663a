import type { Issue } from '~/core/shared/issue';
import type { Translate } from '~/core/shared/text';
import type { DraftChange } from '~/core/studio/draft';
import type { DraftConflict } from '~/core/studio/edit-draft';
import { fieldAround, fieldsOf, type RuleForm } from '~/core/studio/rules/field';
import { fieldChanges } from '~/core/studio/rules/field-changes';
import { newControl } from '~/core/studio/rules/risk-fields';
import { postedText } from '~/ui/plain-form/posted-text';
import { typedFields } from '~/ui/studio/posted-fields';

interface Asked {
  basedOn: number;
  changes: DraftChange[];
  issues: Issue[];
  /** Whether the whole thing is to be taken out of the draft. */
  isDropped: boolean;
  /** What was typed, by pointer. */
  typed: Record<string, string>;
  /** What others made of the fields meanwhile, by pointer. */
  theirsIn: (conflicts: readonly DraftConflict[]) => Record<string, string>;
}

/**
 * What a posted form asks for: what was typed, and what is to be added or taken out.
 * @param found.removal what takes the whole thing out; nothing where it cannot be.
 */
export function changesOf(
  { form, json, removal }: { form: RuleForm; json: unknown; removal: DraftChange[] },
  posted: FormData,
  translate: Translate,
): Asked {
  const fields = fieldsOf(form);
  const entries = typedFields(posted, fields);
  const { changes, issues } = fieldChanges(form.path, json, fields, entries);
  const [verb, pointer = ''] = postedText(posted, 'do').split(':');
  const isRemovable = form.groups.some((group) => group.isRemovable === true && group.pointer === pointer);
  if (verb === 'add') changes.push(...added(form.path, json, translate('studio:form.newControl')));
  // Taken out whole, it does not matter what else was typed.
  if (verb === 'drop') changes.splice(0, changes.length, ...removal);
  // Last, so that what was typed still finds its place.
  if (verb === 'remove' && isRemovable) changes.push({ kind: 'remove', path: form.path, pointer });
  return {
    basedOn: Number(postedText(posted, 'basedOn')),
    changes,
    issues: verb === 'drop' ? [] : issues,
    isDropped: verb === 'drop',
    typed: Object.fromEntries([...entries].map(([at, { now }]) => [at, now])),
    theirsIn: (conflicts) =>
      Object.fromEntries(
        conflicts.map(({ pointer: at, theirs = '' }) => [fieldAround(fields, at)?.pointer ?? at, theirs]),
      ),
  };
}

function added(path: string, json: unknown, title: string): DraftChange[] {
  const value = newControl(json, title);
  const hasList = typeof json === 'object' && json !== null && 'controls' in json;
  return [
    hasList
      ? { kind: 'value', path, pointer: '/controls/-', value }
      : { kind: 'value', path, pointer: '/controls', value: [value] },
  ];
}
