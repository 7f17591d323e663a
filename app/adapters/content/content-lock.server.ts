import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { parseJsonAs } from '~/core/shared/issues-from-zod';
import { isReleased } from '~/core/shared/version';
import type { LoadedContent } from '~/core/content/assemble-content';

/** Committed with the content: the hash of every version that was ever released. */
const lockFile = 'content.lock.json';

const lockSchema = z.strictObject({
  released: z.array(
    z.strictObject({
      kind: z.enum(['questionnaire', 'rule_set']),
      id: z.string(),
      version: z.string(),
      hash: z.string(),
    }),
  ),
});
export type LockedVersion = z.infer<typeof lockSchema>['released'][number];

/** A version on disk, with the folder it stands in. */
interface ShippedVersion extends LockedVersion {
  folder: string;
}

/** A released version whose content is not what was released, or that nobody locked. Drafts are free. */
export async function checkLock(directory: string, content: LoadedContent): Promise<Issue[]> {
  const lock = await readLock(directory);
  if (!lock.ok) return lock.issues;
  return releasedVersions(content).flatMap((version) => {
    const locked = findLocked(lock.value, version);
    if (locked?.hash === version.hash) return [];
    return [locked === undefined ? notLocked(version) : changed(version, locked)];
  });
}

/**
 * Locks the released versions that are not locked yet.
 * @returns what was added, or issues: a locked version that has changed, a version that `CHANGES.md` says nothing of.
 */
export async function lockContent(directory: string, content: LoadedContent): Promise<Result<LockedVersion[]>> {
  const lock = await readLock(directory);
  if (!lock.ok) return lock;
  const issues = await checkLock(directory, content);
  const added = releasedVersions(content).filter((version) => findLocked(lock.value, version) === undefined);
  const hindrances = issues.filter(({ code }) => code !== 'released_version_not_locked');
  const unexplained = await Promise.all(added.map((version) => findUnexplained(directory, version)));
  hindrances.push(...unexplained.flat());
  if (hindrances.length > 0) return failure(hindrances);

  const entries = added.map(({ folder: _, ...entry }) => entry);
  const released = [...lock.value, ...entries];
  await writeFile(path.join(directory, lockFile), `${JSON.stringify({ released }, null, 2)}\n`);
  return success(entries);
}

async function readLock(directory: string): Promise<Result<LockedVersion[]>> {
  const text = await readText(path.join(directory, lockFile));
  if (text === undefined) return success([]);
  const lock = parseJsonAs({ path: lockFile, text }, lockSchema);
  return lock.ok ? success(lock.value.released) : lock;
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

function releasedVersions({ questionnaires, ruleSets }: LoadedContent): ShippedVersion[] {
  const all = [
    ...questionnaires.map((loaded) => ({ kind: 'questionnaire' as const, ...loaded })),
    ...ruleSets.map((loaded) => ({ kind: 'rule_set' as const, ...loaded })),
  ];
  return all
    .filter(({ value }) => isReleased(value.version))
    .map(({ kind, value: { id, version, hash }, files }) => ({
      kind,
      id,
      version,
      hash,
      folder: folderOf(files[0]?.path ?? ''),
    }));
}

/** `rules/<id>` of `rules/<id>/risks/privacy/x.json`. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function findLocked(lock: LockedVersion[], version: LockedVersion): LockedVersion | undefined {
  return lock.find(
    ({ kind, id, version: number }) => kind === version.kind && id === version.id && number === version.version,
  );
}

async function findUnexplained(directory: string, { id, version, folder }: ShippedVersion): Promise<Issue[]> {
  const file = `${folder}/CHANGES.md`;
  const text = (await readText(path.join(directory, file))) ?? '';
  const isExplained = text.split('\n').some((line) => line.trim() === `## ${version}`);
  return isExplained ? [] : [issueAt('release_without_change_entry', file, { id, version, file })];
}

function notLocked({ id, version, folder }: ShippedVersion): Issue {
  return issueAt('released_version_not_locked', folder, { id, version, lock: lockFile });
}

function changed({ id, version, hash, folder }: ShippedVersion, locked: LockedVersion): Issue {
  return issueAt('released_version_changed', folder, {
    id,
    version,
    hash: hash.slice(0, 12),
    known: locked.hash.slice(0, 12),
  });
}

function issueAt(code: string, file: string, values: Issue['values']): Issue {
  return { code, severity: 'error', where: { file, pointer: '' }, values };
}
