import { archivePaths, type Archive } from '~/core/archive/archive';
import { checkArchive } from '~/core/archive/check-archive';
import { archiveManifest, archiveParts } from '~/core/archive/write-archive';
import { bytesHash } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { createTranslate, languages } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { ArchivedFile } from '~/use-cases/ports/outside';
import { loadProcurement, requirePart } from '~/use-cases/procurement/load-procurement';
import { NotFound } from '~/use-cases/refusals';
import { gatherArchive, type Gathered } from './gather-archive';
import { recordEvent } from './record-event';

type Needed = Gathered & Pick<Ports, 'files' | 'archives' | 'transact' | 'clock'>;

/** What may be made while others are served; more is for the command line. */
const largestDownloadBytes = 250_000_000;
/** More does not fit into one archive. */
const largestArchiveBytes = 2_000_000_000;

/** A procurement as one file. */
export interface ExportedProcurement {
  bytes: Uint8Array;
  fileName: string;
  /** SHA-256 of the bytes. */
  hash: string;
}

/**
 * A procurement as an archive that verifies elsewhere; for its lead, and for the console. Before the opening there is
 * nothing of responses in it. The same content gives the same bytes; that a lead took it with them is recorded after it.
 * Issues: `export_too_large`, and whatever no longer fits the record, see `check-archive.ts`. Throws NotFound, Denied.
 */
export async function exportProcurement(
  ports: Needed,
  actor: Actor,
  input: { procurementId: string },
): Promise<Result<ExportedProcurement>> {
  requirePermission(actor, 'exportProcurement');
  const { procurementId } = input;
  const procurement = await findFor(ports, actor, procurementId);
  const archive = await gatherArchive(ports, procurement);
  const documents = documentsOf(archive);
  const issues = [...(await issuesOf(ports, archive, documents)), ...sizeIssues(actor, documents)];
  if (issues.length > 0) return failure(issues);

  const files = [...textFiles(archive), ...(await documentFiles(ports, documents))];
  const [manifest] = encoded([archiveManifest(procurementId, files)]);
  const bytes = await ports.archives.pack(manifest === undefined ? files : [...files, manifest]);
  const hash = bytesHash(bytes);
  if (actor.kind === 'person') {
    await ports.transact((inside) =>
      recordEvent(inside, ports, actor, { procurementId }, 'procurement_exported', { hash }),
    );
  }
  return success({ bytes, fileName: `procurement-${procurementId}.zip`, hash });
}

async function findFor(ports: Needed, actor: Actor, procurementId: string) {
  if (actor.kind === 'person') {
    const loaded = await loadProcurement(ports, actor, procurementId);
    requirePart(loaded, 'exportProcurement', 'lead');
    return loaded.procurement;
  }
  const procurement = await ports.procurements.find(procurementId);
  if (procurement === undefined) throw new NotFound('procurement', procurementId);
  return procurement;
}

type Document = Archive['responses'][number]['submission']['documents'][number];

/** Each file once, however many rest on it. */
function documentsOf({ responses }: Archive): Document[] {
  const documents = responses.flatMap(({ submission }) => submission.documents);
  return [...new Map(documents.map((document) => [document.hash, document])).values()];
}

/** An archive that does not verify is of no use to anybody: what is wrong is said here. */
async function issuesOf({ files }: Needed, archive: Archive, documents: readonly Document[]): Promise<Issue[]> {
  const whole = new Set<string>();
  for (const { hash } of documents) if ((await files.check(hash)) === 'whole') whole.add(hash);
  return checkArchive(archive, whole);
}

function sizeIssues(actor: Actor, documents: readonly Document[]): Issue[] {
  const found = documents.reduce((sum, { size }) => sum + size, 0);
  const maximum = actor.kind === 'person' ? largestDownloadBytes : largestArchiveBytes;
  if (found <= maximum) return [];
  const values = { found: Math.ceil(found / 1_000_000), maximum: maximum / 1_000_000 };
  return [{ code: 'export_too_large', severity: 'error', where: { file: '', pointer: '' }, values }];
}

function textFiles(archive: Archive): ArchivedFile[] {
  const { title } = archive.procurement;
  const hasResponses = archive.responses.length > 0;
  const translate = createTranslate(languages[0]);
  const readme = translate('record:archive.readme', {
    title: title.replaceAll(/\s+/g, ' '),
    buyer: archive.buyer.replaceAll(/\s+/g, ' '),
    id: archive.procurement.id,
    responses: translate(`record:archive.${hasResponses ? 'responses' : 'noResponses'}`),
  });
  return encoded(archiveParts(archive, readme));
}

async function documentFiles({ files }: Needed, documents: readonly Document[]): Promise<ArchivedFile[]> {
  const found: ArchivedFile[] = [];
  for (const { hash } of documents) {
    const bytes = await files.get(hash);
    if (bytes === undefined) throw new NotFound('document', hash);
    found.push({ path: archivePaths.file(hash), bytes });
  }
  return found;
}

function encoded(parts: readonly { path: string; text: string }[]): ArchivedFile[] {
  return parts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
}
