import { baseFolders, headerOf, type Header } from '~/core/rules/extend/base-of';
import { failure, success, type Result } from '~/core/shared/issue';
import type { ContentFile } from '~/core/shared/content-file';
import type { Pinned } from '~/core/scoring/evaluation';
import type { Draft } from '~/core/studio/draft';
import { editFiles } from '~/core/studio/edit-draft';
import { planFolders } from '~/core/studio/plan-import';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, wordIssues } from '~/use-cases/typed-words';
import { listDraftBases } from './draft-bases';
import { isZip, textsInZip, uploadIssue } from './read-zip';
import { baseOf, createDraft } from './start-draft';

/** What a draft begins with. */
export interface StartFromFilesInput {
  title: string;
  /** A zip in the repository's own layout. */
  bytes: Uint8Array;
}

/**
 * Begins a draft for the actor's organisation with the files of a zip, byte for byte. Where one of its rule sets is
 * known here, in its version or else in another, the draft is compared with that one. Issues: those of `wordIssues` at
 * `/title`; at `/file` `import_not_zip`, those of `textsInZip`, `planFolders` and `editFiles`.
 */
export async function startDraftFromFiles(
  ports: Ports,
  actor: Actor,
  input: StartFromFilesInput,
): Promise<Result<Draft>> {
  requirePermission(actor, 'startDraftFromFiles');
  const title = input.title.trim();
  const files = await filesIn(ports, input.bytes);
  const issues = [...wordIssues({ title }), ...(files.ok ? [] : files.issues)];
  if (!files.ok || issues.length > 0) return failure(issues);
  const from = closestTo(
    files.value,
    (await listDraftBases(ports, actor)).map(({ ruleSet }) => ruleSet),
  );
  const base = from && (await baseOf(ports, from));
  return success(await createDraft(ports, actor, { title, files: files.value, ...(base && { base }) }));
}

async function filesIn(ports: Pick<Ports, 'archives'>, bytes: Uint8Array): Promise<Result<ContentFile[]>> {
  const issue = uploadIssue(bytes) ?? (isZip(bytes) ? undefined : issueAt('import_not_zip', 'file'));
  if (issue !== undefined) return failure([issue]);
  const texts = await textsInZip(ports, bytes);
  const changes = texts.ok ? planFolders([], texts.value) : texts;
  // The base of a local rule set comes along with it.
  const edited = changes.ok ? editFiles([], changes.value, true) : changes;
  if (edited.ok) return success(edited.value.files);
  return failure(edited.issues.map((one) => ({ ...one, where: { file: '', pointer: '/file' } })));
}

/** The rule set known here that the files are a version of: the same version, else the first known of its id. */
function closestTo(files: readonly ContentFile[], known: readonly Pinned[]): Pinned | undefined {
  const bases = baseFolders(files);
  const headers = files
    .filter(({ path }) => /^rules\/[^/]+\/rule-set\.json$/.test(path))
    .filter(({ path }) => !bases.includes(path.replace(/rule-set\.json$/, '')))
    .map(headerOf)
    .filter((header): header is Header => header !== undefined);
  const same = headers.flatMap((header) => known.filter(({ id }) => id === header.id));
  return same.find(({ version }) => headers.some((header) => header.version === version)) ?? same[0];
}
