import { z } from 'zod';
import type { ContentFile } from '../shared/content-file';
import { bytesHash } from '../shared/hash';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { archivePaths, archiveVersion, type Archive } from './archive';
import {
  archivedContentSchema,
  archivedReassessmentSchema,
  archivedResponseSchema,
  archivedRoundSchema,
  eventsSchema,
  manifestSchema,
  papersSchema,
  procurementFileSchema,
} from './archive-schema';
import { readPart } from './read-part';

/** `archive.json`: what an archive is, and the hash of every other file in it. */
export type Manifest = z.infer<typeof manifestSchema>;

const formatSchema = z.object({ format: z.literal('rightscope-procurement'), version: z.number() });

/**
 * What an archive says it is.
 * @returns or: `archive_foreign` for a file of something else, `archive_newer`, `archive_part_unreadable`.
 */
export function readManifest(file: ContentFile | undefined): Result<Manifest> {
  const format = file && readPart(file, formatSchema);
  if (file === undefined || format === undefined || !format.ok) return failure([about('archive_foreign', '')]);
  const { version } = format.value;
  if (version > archiveVersion) return failure([about('archive_newer', '', { found: version, known: archiveVersion })]);
  return readPart(file, manifestSchema);
}

/**
 * Whether an archive holds exactly the files of its list: `archive_part_missing`, `archive_part_altered`,
 * `archive_part_unexpected`.
 */
export function manifestIssues(
  { files: listed }: Manifest,
  files: readonly { path: string; bytes: Uint8Array }[],
): Issue[] {
  const there = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const known = new Set(listed.map(({ path }) => path));
  return [
    ...listed.flatMap(({ path, sha256 }) => {
      const bytes = there.get(path);
      if (bytes === undefined) return [about('archive_part_missing', path)];
      return bytesHash(bytes) === sha256 ? [] : [about('archive_part_altered', path)];
    }),
    ...files
      .filter(({ path }) => path !== archivePaths.manifest && !known.has(path))
      .map(({ path }) => about('archive_part_unexpected', path)),
  ];
}

/** The parts of an archive put together: `archive_part_missing`, `archive_part_unreadable`, all at once. */
export function readArchive(files: readonly ContentFile[]): Result<Archive> {
  const one = <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const file = files.find((other) => other.path === path);
    return file === undefined
      ? failure<z.output<Schema>>([about('archive_part_missing', path)])
      : readPart(file, schema);
  };
  const all = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    together(files.filter(({ path }) => path.startsWith(folder)).map((file) => readPart(file, schema)));

  const procurement = one(archivePaths.procurement, procurementFileSchema);
  const events = one(archivePaths.events, eventsSchema);
  const content = all('content/', archivedContentSchema);
  const rounds = all('rounds/', archivedRoundSchema);
  const responses = all('responses/', archivedResponseSchema);
  // Archives of the first version have neither of the next two.
  const papers = all(archivePaths.papers, papersSchema);
  const reassessments = all('reassessments/', archivedReassessmentSchema);
  const parts = [procurement, events, content, rounds, responses, papers, reassessments];
  const issues = parts.flatMap((part) => (part.ok ? [] : part.issues));
  if (!(procurement.ok && events.ok && content.ok && rounds.ok) || !(responses.ok && papers.ok && reassessments.ok))
    return failure(issues);
  return success({
    ...procurement.value,
    events: events.value,
    content: content.value,
    rounds: inOrder(rounds.value, ({ round }) => round),
    responses: inOrder(responses.value, ({ response }) => response),
    papers: papers.value.flat(),
    reassessments: inOrder(reassessments.value, (one) => one),
  });
}

function together<Value>(parts: Result<Value>[]): Result<Value[]> {
  const issues = parts.flatMap((part) => (part.ok ? [] : part.issues));
  return issues.length > 0 ? failure(issues) : success(parts.flatMap((part) => (part.ok ? [part.value] : [])));
}

/** As they are listed everywhere: the oldest first, then by id. */
function inOrder<Value>(values: Value[], key: (value: Value) => { createdAt: string; id: string }): Value[] {
  const order = (value: Value) => `${key(value).createdAt} ${key(value).id}`;
  return [...values].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function about(code: string, path: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', where: { file: path, pointer: '' }, values: { part: path, ...values } };
}
