import type { ArchivedContent, ArchivedResponse, ArchivedRound } from '~/core/archive/archive';
import { archiveManifest } from '~/core/archive/write-archive';
import type { Procurement } from '~/core/procurement/procurement';
import type { RecordedEvent } from '~/core/procurement/record';
import type { Ports } from '~/use-cases/ports';
import type { ArchivedFile } from '~/use-cases/ports/outside';
import { archiveProcurement } from '~/use-cases/record/archive-procurement';
import { openArchive } from '~/use-cases/record/open-archive';

/** The clock and the console. */
export const system = { kind: 'system' } as const;

/** The archive of a procurement. Throws where there is none. */
export async function exported(ports: Ports, { procurement }: { procurement: Pick<Procurement, 'id'> }) {
  const outcome = await archiveProcurement(ports, system, { procurementId: procurement.id });
  if (!outcome.ok) throw new Error('Nothing was exported', { cause: outcome.issues });
  return outcome.value.bytes;
}

/** The files of an archive. Throws where it is none. */
export async function unpacked({ archives }: Ports, bytes: Uint8Array): Promise<ArchivedFile[]> {
  const outcome = await archives.unpack(bytes);
  if (!outcome.ok) throw new Error('Nothing was unpacked');
  return outcome.files;
}

/** All files as one text. */
export function textOf(files: readonly ArchivedFile[]): string {
  return files.map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString()}`).join('\n');
}

/** A text, or anything else as JSON, in bytes. */
export function asBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

/** The files of an archive by path, those of JSON as what they say. */
export type Parts = Map<string, unknown>;
export const recordIn = (parts: Parts) => parts.get('record.json') as RecordedEvent[];
export const roundIn = (parts: Parts) => parts.get('rounds/r-checks.json') as ArchivedRound;
export const responseIn = (parts: Parts) => parts.get('responses/v-checks.json') as ArchivedResponse;
export const contentPath = (parts: Parts) => [...parts.keys()].find((path) => path.startsWith('content/'))!;
export const contentIn = (parts: Parts) => (parts.get(contentPath(parts)) as ArchivedContent).files[0]!;

/** An archive in which some files are other ones, with a list that fits them. */
export async function forged(ports: Ports, bytes: Uint8Array, change: (parts: Parts) => unknown): Promise<Uint8Array> {
  const files = (await unpacked(ports, bytes)).filter(({ path }) => path !== 'archive.json');
  const read = ({ path, bytes: content }: ArchivedFile): unknown =>
    path.endsWith('.json') ? JSON.parse(Buffer.from(content).toString()) : content;
  const parts: Parts = new Map(files.map((file) => [file.path, read(file)]));
  change(parts);
  const written = [...parts].map(([path, value]) => ({
    path,
    bytes: value instanceof Uint8Array ? value : asBytes(value),
  }));
  const manifest = archiveManifest('p-checks', written);
  return ports.archives.pack([...written, { path: manifest.path, bytes: asBytes(manifest.text) }]);
}

/** Code and place of everything that is wrong with an archive. */
export async function faultsOf({ archives }: Ports, bytes: Uint8Array): Promise<string[]> {
  const opened = await openArchive(archives, bytes);
  return opened.ok ? [] : opened.issues.map(({ code, where }) => `${code} ${where.file}`.trim());
}
