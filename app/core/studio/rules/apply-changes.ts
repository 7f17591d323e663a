import { pointerPath } from '../../shared/parse-json';
import type { DraftChange } from '../draft';

/** The value of a file after changes of its members; the value before stays as it is. */
export function applyChanges(json: unknown, changes: readonly DraftChange[]): unknown {
  return changes.reduce((value, change) => {
    if (change.kind === 'value') return put(value, pointerPath(change.pointer), change.value);
    return change.kind === 'remove' ? put(value, pointerPath(change.pointer), undefined) : value;
  }, json);
}

function put(json: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(json)) {
    const items = [...(json as unknown[])];
    items[Number(step)] = put(items[Number(step)], rest, value);
    return items;
  }
  const members: Record<string, unknown> = { ...(json as Record<string, unknown> | undefined) };
  const next = put(members[step], rest, value);
  if (next === undefined) delete members[step];
  else members[step] = next;
  return members;
}
