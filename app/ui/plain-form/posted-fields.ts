import { postedText } from './posted-text';

/** The texts of all fields of a posted form by their names; of several with one name the first. */
export function postedFields(form: FormData): Record<string, string> {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, postedText(form, name)]));
}
