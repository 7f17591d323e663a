import { archivePaths, type Archive } from '~/core/archive/archive';
import { checkArchive } from '~/core/archive/check-archive';
import { manifestIssues, readArchive, readManifest } from '~/core/archive/read-archive';
import { unreadable } from '~/core/archive/read-part';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { ArchivedFile, Archives, Unpacked } from '~/use-cases/ports/outside';

/** An archive that is whole and fits together, with its documents by their hashes. */
export interface OpenedArchive {
  archive: Archive;
  documents: ReadonlyMap<string, Uint8Array>;
}

const documentFolder = archivePaths.file('');

/**
 * Unpacks an archive and holds it against its own record; nothing in it is believed before. Issues: those of
 * `read-archive.ts` and `check-archive.ts`, `archive_damaged`, `archive_unpacks_too_large`, `archive_unsafe_path`,
 * `archive_path_twice`.
 */
export async function openArchive(archives: Archives, bytes: Uint8Array): Promise<Result<OpenedArchive>> {
  const unpacked = await archives.unpack(bytes);
  if (!unpacked.ok) return failure([unpackIssue(unpacked)]);
  const { files } = unpacked;
  const texts = readTexts(files.filter(({ path }) => !path.startsWith(documentFolder)));
  if (!texts.ok) return texts;
  const manifest = readManifest(texts.value.find(({ path }) => path === archivePaths.manifest));
  if (!manifest.ok) return manifest;
  const misfits = manifestIssues(manifest.value, files);
  if (misfits.length > 0) return failure(misfits);
  const archive = readArchive(texts.value);
  if (!archive.ok) return archive;
  const documents = new Map(
    files
      .filter(({ path }) => path.startsWith(documentFolder))
      .map(({ path, bytes: content }) => [path.slice(documentFolder.length), content]),
  );
  // The list names the hash of each file; a document is named by its own.
  const named = manifest.value.files.filter(({ path, sha256 }) => path === archivePaths.file(sha256));
  const issues = checkArchive(archive.value, new Set(named.map(({ sha256 }) => sha256)));
  return issues.length > 0 ? failure(issues) : success({ archive: archive.value, documents });
}

function readTexts(files: readonly ArchivedFile[]): Result<ContentFile[]> {
  const texts: ContentFile[] = [];
  const issues: Issue[] = [];
  for (const { path, bytes } of files) {
    try {
      texts.push({ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
    } catch {
      issues.push(unreadable(path));
    }
  }
  return issues.length > 0 ? failure(issues) : success(texts);
}

const codes = {
  damaged: 'archive_damaged',
  unpacks_too_large: 'archive_unpacks_too_large',
  unsafe_path: 'archive_unsafe_path',
  duplicate_path: 'archive_path_twice',
} as const;

function unpackIssue({ fault, found }: Extract<Unpacked, { ok: false }>): Issue {
  return { code: codes[fault], severity: 'error', where: { file: found, pointer: '' }, values: { part: found } };
}
