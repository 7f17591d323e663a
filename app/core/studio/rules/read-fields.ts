import { itemsOf, memberOf, valueAt } from '../draft-contents';
import type { Field, FieldKind } from './field';

/** What a form needs to know of a field; the text is read from the file. */
export type FieldPlan = Omit<Field, 'text' | 'at'>;

/** A field with what the file says at its place; empty where it says nothing or something of another kind. */
export function readField(json: unknown, plan: FieldPlan): Field {
  const value = valueAt(json, plan.pointer);
  const isText = plan.kind === 'line' || plan.kind === 'passage';
  const translated = isText ? memberOf(value, 'default') : undefined;
  if (typeof translated === 'string') return { ...plan, text: translated, at: `${plan.pointer}/default` };
  return { ...plan, text: fieldText(value, plan.kind) };
}

/** Whether a form can show the value at all, so that nothing is overwritten that nobody sees. */
export function isShowable(json: unknown, { kind, pointer }: Pick<Field, 'kind' | 'pointer'>): boolean {
  const value = valueAt(json, pointer);
  if (value === undefined || kind === 'expression') return true;
  if (kind === 'line' || kind === 'passage')
    return typeof value === 'string' || typeof memberOf(value, 'default') === 'string';
  if (kind === 'choices' || kind === 'names')
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (kind === 'number') return typeof value === 'number';
  return kind === 'truth' ? typeof value === 'boolean' : typeof value === 'string';
}

/** A value as it stands in a field of a kind. */
export function fieldText(value: unknown, kind: FieldKind): string {
  if (value === undefined) return '';
  if (kind === 'expression') return JSON.stringify(value, null, 2);
  if (kind === 'choices' || kind === 'names')
    return itemsOf(value)
      .filter((item) => typeof item === 'string')
      .join('\n');
  return typeof value === 'object' ? '' : String(value);
}
