import { z } from 'zod';
import { memberOf } from '../draft-contents';
import type { Field, FieldGroup } from './field';
import { readField } from './read-fields';

const languagesSchema = z.array(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)).catch([]);

/** The languages of a rule set but its first one, in which every text is written plainly. */
export function otherLanguages(main: unknown): string[] {
  const [, ...others] = languagesSchema.parse(memberOf(main, 'languages') ?? []);
  return others;
}

/**
 * The texts of a form in each further language, one group for each; none where there is no further one.
 * @param groups the form without them.
 */
export function translationGroups(
  json: unknown,
  groups: readonly FieldGroup[],
  languages: readonly string[],
): FieldGroup[] {
  const texts = groups
    .flatMap(({ fields }) => fields)
    .filter(({ kind, text }) => (kind === 'line' || kind === 'passage') && text !== '');
  if (texts.length === 0) return [];
  return languages.map((language) => ({
    ...{ name: 'translation', pointer: `/${language}`, language },
    fields: texts.map(({ kind, name, pointer, text }): Field => ({
      ...readField(json, { kind, name, pointer: `${pointer}/${language}`, isOptional: true }),
      ...{ language, original: text },
    })),
  }));
}
