import type { Field } from '~/core/studio/rules/field';
import type { Typed } from '~/core/studio/rules/field-changes';

/** Names under which a field and what stood in it are sent. */
export const nowName = (pointer: string) => `field:${pointer}`;
export const wasName = (pointer: string) => `was:${pointer}`;

/** What was typed into a form of fields; those that were not sent are left out. */
export function typedFields(form: FormData, fields: readonly Pick<Field, 'pointer' | 'kind'>[]): Map<string, Typed> {
  return new Map(
    fields
      .filter(({ pointer }) => form.has(wasName(pointer)))
      .map(({ pointer, kind }) => [
        pointer,
        {
          now: kind === 'choices' ? all(form, nowName(pointer)) : one(form, nowName(pointer)),
          was: one(form, wasName(pointer)),
        },
      ]),
  );
}

/** Browsers send line ends as CR LF. */
function one(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

function all(form: FormData, name: string): string {
  return form
    .getAll(name)
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n');
}
