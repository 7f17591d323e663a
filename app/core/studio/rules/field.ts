import type { Text } from '../../shared/text';

/** How a place of a file is shown and typed in. */
export type FieldKind =
  /** A text people read: its line, or several lines. Of a text in several languages, the default one. */
  | 'line'
  | 'passage'
  /** A name or id, as it stands. */
  | 'name'
  | 'number'
  /** Yes or no. */
  | 'truth'
  /** One of the options. */
  | 'choice'
  /** Some of the options; ids that are no option stay where they are. */
  | 'choices'
  /** Names, one on each line. */
  | 'names'
  /** JSON Logic as JSON text. */
  | 'expression';

/** One place of a file in a form. */
export interface Field {
  kind: FieldKind;
  /** JSON pointer of what the field is about; its id on the page. */
  pointer: string;
  /** Names its words in the catalogue. */
  name: string;
  /** What stands in the field: for `choices` and `names` one id on each line. */
  text: string;
  /** Where `text` is written, if that is deeper: the default of a text in several languages. */
  at?: string;
  /** Language of a text in another than the default one; it stands beside the default. */
  language?: string;
  /** The text in the default language, where this is another one. */
  original?: string;
  /** Whether it may be left out of the file. */
  isOptional?: boolean;
  options?: Option[];
}

/** What a field offers. */
export interface Option {
  value: string;
  /** Absent where the catalogue says it: `<words>.<name>.<value>`. */
  title?: Text;
}

/** Fields that belong together, under a heading. */
export interface FieldGroup {
  /** Names its heading in the catalogue. */
  name: string;
  /** JSON pointer of the thing it shows; its id on the page. */
  pointer: string;
  /** What the heading says beside its name. */
  title?: Text;
  fields: Field[];
  /** The fields are the cells of a table, row by row, so many in each. */
  columns?: number;
  /** Language of all its texts, where that is not the default one. */
  language?: string;
  /** Whether the thing can be taken out of its list. */
  isRemovable?: boolean;
}

/** One file, or one thing in it, as a form. */
export interface RuleForm {
  path: string;
  groups: FieldGroup[];
}

/** All fields of a form. */
export function fieldsOf({ groups }: Pick<RuleForm, 'groups'>): Field[] {
  return groups.flatMap(({ fields }) => fields);
}

/** The field that a place of the file belongs to: the deepest one around it; nothing where no field shows it. */
export function fieldAround(fields: readonly Field[], pointer: string): Field | undefined {
  return fields
    .filter((field) => `${pointer}/`.startsWith(`${field.pointer}/`))
    .sort((one, other) => other.pointer.length - one.pointer.length)[0];
}
