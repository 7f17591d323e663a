import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import type { FileVerdict } from '~/use-cases/ports/outside';
import { issueAt } from '~/use-cases/typed-words';
import { documentLimits } from './limits';

/** A file as it came. */
export interface Upload {
  /** As the sender's machine calls it. */
  fileName: string;
  bytes: Uint8Array;
}

/**
 * What a file is, judged by its content. Issues at `/file`: `file_empty`, `file_too_large`, `file_unknown_type`,
 * `file_name_differs`, `file_unpacks_too_large`, `file_damaged`.
 */
export async function inspectUpload(
  { fileInspector }: Pick<Ports, 'fileInspector'>,
  { bytes, fileName }: Upload,
): Promise<Result<FileVerdict & { ok: true }>> {
  if (bytes.byteLength > documentLimits.file) return failure([tooLarge('file_too_large', bytes.byteLength, 'file')]);
  const verdict = await fileInspector.inspect(bytes, fileName);
  return verdict.ok ? success(verdict) : failure([issueAt(`file_${verdict.fault}`, 'file', { found: verdict.found })]);
}

/** @param limit by its name among the {@link documentLimits}. */
export function tooLarge(code: string, found: number, limit: 'file' | 'total'): Issue {
  return issueAt(code, 'file', { found: megabytes(found), maximum: megabytes(documentLimits[limit]) });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}
