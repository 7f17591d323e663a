import type { ContentFile } from '~/core/shared/content-file';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { draftLimits } from '~/core/studio/draft';
import type { Ports } from '~/use-cases/ports';
import type { Unpacked } from '~/use-cases/ports/outside';
import { issueAt } from '~/use-cases/typed-words';

/** Largest file that is imported, in bytes. */
const importLimit = 20_000_000;

/** Whether a file of this size is taken at all. Issues at `/file`: `import_file_missing`, `import_too_large`. */
export function uploadIssue(bytes: Uint8Array): Issue | undefined {
  if (bytes.length === 0) return issueAt('import_file_missing', 'file');
  return bytes.length > importLimit
    ? issueAt('import_too_large', 'file', { maximum: importLimit / 1_000_000 })
    : undefined;
}

/** Whether a file is a zip, by its first letters. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The JSON and Markdown files of a zip as texts. Issues at `/file`: `import_damaged`, `import_unpacks_too_large`,
 * `import_unsafe_path`, `import_path_twice`, `import_not_text`.
 */
export async function textsInZip(
  { archives }: Pick<Ports, 'archives'>,
  bytes: Uint8Array,
): Promise<Result<ContentFile[]>> {
  const unpacked = await archives.unpack(bytes, draftLimits.totalLength);
  if (!unpacked.ok) return failure([unpackIssue(unpacked)]);
  const texts = unpacked.files.filter((file) => /\.(json|md)$/.test(file.path)).map(asText);
  const broken = texts.find(({ text }) => text === undefined);
  if (broken !== undefined) return failure([issueAt('import_not_text', 'file', { path: broken.path })]);
  return success(texts as ContentFile[]);
}

/** A file as UTF-8; without a text where it is none. */
export function asText({ path, bytes }: { path: string; bytes: Uint8Array }): {
  path: string;
  text: string | undefined;
} {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, text: undefined };
  }
}

const faults = {
  damaged: 'import_damaged',
  unpacks_too_large: 'import_unpacks_too_large',
  unsafe_path: 'import_unsafe_path',
  duplicate_path: 'import_path_twice',
} as const;

function unpackIssue({ fault, found }: Extract<Unpacked, { ok: false }>): Issue {
  return issueAt(faults[fault], 'file', { path: found, maximum: draftLimits.totalLength / 1_000_000 });
}
