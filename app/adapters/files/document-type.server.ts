import type { ZipEntry } from './zip-directory.server';

const openDocuments: Record<string, string> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};
/** The part that makes an Office document what it is. */
const officeParts: [RegExp, string][] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
];

/**
 * Which office document a zip file is, as its extension, by its directory and the type an OpenDocument file states
 * unpacked at its beginning; `zip` for any other. One with macros has the extension of those: `docm`.
 */
export function documentType(bytes: Uint8Array, entries: ZipEntry[]): string {
  const [first] = entries;
  if (first?.name === 'mimetype' && first.size < 100) {
    const stated = Buffer.from(bytes.subarray(first.start, first.start + first.size)).toString('latin1');
    return openDocuments[stated] ?? 'zip';
  }
  const names = entries.map(({ name }) => name);
  const types = officeParts.filter(([part]) => names.some((name) => part.test(name))).map(([, type]) => type);
  const [type] = types;
  if (type === undefined || types.length > 1 || !names.includes('[Content_Types].xml')) return 'zip';
  return names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)) ? type.replace('x', 'm') : type;
}
