/**
 * The text of a field of a posted form; empty where there is none. Browsers send line ends as CR LF; answers hold LF,
 * so that nothing seems changed that was not.
 */
export function postedText(form: FormData, name: string): string {
  return asText(form.get(name));
}

/** The texts of all fields of that name, empty ones left out. */
export function postedTexts(form: FormData, name: string): string[] {
  return form
    .getAll(name)
    .map(asText)
    .filter((text) => text !== '');
}

function asText(entry: FormDataEntryValue | null): string {
  return typeof entry === 'string' ? entry.replaceAll('\r\n', '\n') : '';
}
