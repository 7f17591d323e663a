import { archivePaths, documentsIn, type Archive } from '~/core/archive/archive';
import { checkArchive } from '~/core/archive/check-archive';
import { archiveManifest, archiveParts } from '~/core/archive/write-archive';
import type { Procurement } from '~/core/procurement/procurement';
import { bytesHash } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { createTranslate, languages } from '~/locales/translate';
import type { Ports } from '~/use-cases/ports';
import type { ArchivedFile } from '~/use-cases/ports/outside';
import { NotFound } from '~/use-cases/refusals';
import { gatherArchive, type Gathered } from './gather-archive';

type Needed = Gathered & Pick<Ports, 'files' | 'archives'>;

/** A procurement as one file. */
export interface ExportedProcurement {
  bytes: Uint8Array;
  fileName: string;
  /** SHA-256 of the bytes. */
  hash: string;
}

type Document = ReturnType<typeof documentsIn>[number];

/** What an archive will be made of. */
export interface PreparedArchive {
  archive: Archive;
  /** Each file once, however many rest on it. */
  documents: Document[];
}

/**
 * Everything that may leave with a procurement now. Issues: `export_too_large`, and whatever no longer fits the record:
 * an archive that does not verify is of no use to anybody.
 */
export async function prepareArchive(
  ports: Needed,
  procurement: Procurement,
  largestBytes: number,
): Promise<Result<PreparedArchive>> {
  const archive = await gatherArchive(ports, procurement);
  const documents = [...new Map(documentsIn(archive).map((document) => [document.hash, document])).values()];
  const size = documents.reduce((sum, document) => sum + document.size, 0);
  if (size > largestBytes) return failure([tooLarge(size, largestBytes)]);
  const whole = new Set<string>();
  for (const { hash } of documents) if ((await ports.files.check(hash)) === 'whole') whole.add(hash);
  const issues = checkArchive(archive, whole);
  return issues.length > 0 ? failure(issues) : success({ archive, documents });
}

/** The same content gives the same bytes. */
export async function packArchive(
  { files, archives }: Pick<Ports, 'files' | 'archives'>,
  { archive, documents }: PreparedArchive,
): Promise<ExportedProcurement> {
  const { id } = archive.procurement;
  const parts = encoded(archiveParts(archive, readmeOf(archive)));
  for (const { hash } of documents) {
    const bytes = await files.get(hash);
    if (bytes === undefined) throw new NotFound('document', hash);
    parts.push({ path: archivePaths.file(hash), bytes });
  }
  const bytes = await archives.pack([...parts, ...encoded([archiveManifest(id, parts)])]);
  return { bytes, fileName: `procurement-${id}.zip`, hash: bytesHash(bytes) };
}

function readmeOf({ procurement, buyer, responses }: Archive): string {
  const translate = createTranslate(languages[0]);
  return translate('record:archive.readme', {
    title: procurement.title.replaceAll(/\s+/g, ' '),
    buyer: buyer.replaceAll(/\s+/g, ' '),
    id: procurement.id,
    responses: translate(`record:archive.${responses.length > 0 ? 'responses' : 'noResponses'}`),
  });
}

function tooLarge(size: number, maximum: number): Issue {
  const values = { found: Math.ceil(size / 1_000_000), maximum: maximum / 1_000_000 };
  return { code: 'export_too_large', severity: 'error', where: { file: '', pointer: '' }, values };
}

function encoded(parts: readonly { path: string; text: string }[]): ArchivedFile[] {
  return parts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
}
