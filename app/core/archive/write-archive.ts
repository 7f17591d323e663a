import type { ContentFile } from '../shared/content-file';
import { bytesHash, canonicalJson } from '../shared/hash';
import { archivePaths, archiveVersion, type Archive } from './archive';

/** The parts of an archive that are text, but for its list of files. The same archive gives the same text. */
export function archiveParts(archive: Archive, readme: string): ContentFile[] {
  const { procurement, buyer, people, needAnswers, needDocuments, content, events, rounds } = archive;
  const { responses, papers, reassessments } = archive;
  return [
    { path: archivePaths.readme, text: readme },
    part(archivePaths.procurement, { procurement, buyer, people, needAnswers, needDocuments }),
    part(archivePaths.events, events),
    ...content.map((one) => part(archivePaths.content(one.hash), one)),
    ...rounds.map((one) => part(archivePaths.round(one.round.id), one)),
    ...responses.map((one) => part(archivePaths.response(one.response.id), one)),
    part(archivePaths.papers, papers),
    ...reassessments.map((one) => part(archivePaths.reassessment(one.id), one)),
  ];
}

/** The list of all files of an archive with their hashes: what makes it one. */
export function archiveManifest(
  procurementId: string,
  files: readonly { path: string; bytes: Uint8Array }[],
): ContentFile {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  return part(archivePaths.manifest, {
    format: 'rightscope-procurement',
    version: archiveVersion,
    procurementId,
    files: sorted.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: bytesHash(bytes) })),
  });
}

/** Members in canonical order, on lines that people can read. */
function part(path: string, value: unknown): ContentFile {
  const inOrder: unknown = JSON.parse(canonicalJson(value));
  return { path, text: `${JSON.stringify(inOrder, null, 2)}\n` };
}
