import type { ContentFile } from '~/core/shared/content-file';
import { success, failure, type Issue, type Result } from '~/core/shared/issue';
import { draftPath, type DraftChange } from '~/core/studio/draft';
import { idFrom, importSurvey, isSurvey } from '~/core/studio/import-survey';
import { placeOfFile, planFolders } from '~/core/studio/plan-import';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { filesOfBase } from './compare-draft';
import { editDraft, type DraftOutcome } from './edit-draft';
import { loadDraft } from './load-draft';
import { asText, isZip, textsInZip, uploadIssue } from './read-zip';

/** Files as a zip in the repository's own layout. */
export interface CarriedFiles {
  bytes: Uint8Array;
  fileName: string;
}

/** A draft's files, byte for byte. Throws NotFound. */
export async function exportDraft(
  ports: Pick<Ports, 'drafts' | 'archives'>,
  actor: Actor,
  input: { draftId: string },
): Promise<CarriedFiles> {
  requirePermission(actor, 'exportDraft');
  const { files } = await loadDraft(ports, actor, input.draftId);
  return { bytes: await packed(ports, files), fileName: `draft-${input.draftId}.zip` };
}

/** The files of a published or shipped rule set with its questionnaires, byte for byte. Throws NotFound. */
export async function exportContent(
  ports: Pick<Ports, 'publications' | 'content' | 'contentVersions' | 'archives'>,
  actor: Actor,
  input: { hash: string },
): Promise<CarriedFiles> {
  requirePermission(actor, 'exportContent');
  const published = (await ports.publications.list()).find(({ ruleSet }) => ruleSet.hash === input.hash);
  const shipped = ports.content.ruleSets().find(({ hash }) => hash === input.hash);
  const asked = ports.content.questionnaires();
  const base =
    published ??
    (shipped && {
      ruleSet: shipped,
      questionnaires: shipped.questionnaires.flatMap((named) =>
        asked.filter(({ id, version }) => id === named.id && version === named.version),
      ),
    });
  if (base === undefined) throw new NotFound('content', input.hash.slice(0, 12));
  const { id, version } = base.ruleSet;
  return { bytes: await packed(ports, await filesOfBase(ports, base)), fileName: `${id}-${version}.zip` };
}

/** What became of an import: what the draft says of the edit it is, and for SurveyJS JSON what is to be looked at. */
export type ImportOutcome = DraftOutcome & { report?: Issue[] };

/** What is imported, and where to. */
export interface ImportInput {
  draftId: string;
  /** The revision that the importer had seen. */
  basedOn: number;
  fileName: string;
  bytes: Uint8Array;
  /** Where a single file stands; empty where its content tells. */
  path: string;
  /** Who answers a questionnaire that is made of SurveyJS JSON. */
  audience: 'buyer' | 'vendor';
}

/**
 * Imports a zip of whole folders, a single file, or any SurveyJS JSON into a draft, as one edit. Issues at `/file` and
 * `/path`: `import_file_missing`, `import_too_large`, `import_damaged`, `import_unpacks_too_large`, `import_unsafe_path`,
 * `import_path_twice`, `import_not_text`, `import_place_unknown`, those of `planFolders` and of `editDraft`. Throws NotFound.
 */
export async function importIntoDraft(ports: Ports, actor: Actor, input: ImportInput): Promise<ImportOutcome> {
  requirePermission(actor, 'importIntoDraft');
  const { files } = await loadDraft(ports, actor, input.draftId);
  const planned = await plan(ports, files, input);
  if (!planned.ok) return { kind: 'refused', issues: planned.issues };
  const { changes, report } = planned.value;
  const { draftId, basedOn } = input;
  const outcome = await editDraft(ports, actor, { draftId, basedOn, changes });
  return { ...outcome, ...(report && { report }) };
}

async function plan(
  { archives }: Pick<Ports, 'archives'>,
  files: readonly ContentFile[],
  { fileName, bytes, path, audience }: ImportInput,
): Promise<Result<{ changes: DraftChange[]; report?: Issue[] }>> {
  const issue = uploadIssue(bytes);
  if (issue !== undefined) return failure([issue]);
  if (isZip(bytes)) {
    const texts = await textsInZip({ archives }, bytes);
    const changes = texts.ok ? planFolders(files, texts.value) : texts;
    return changes.ok ? success({ changes: changes.value }) : changes;
  }
  const { text } = asText({ path: fileName, bytes });
  if (text === undefined) return failure([issueAt('import_not_text', 'file', { path: fileName })]);
  const file = { path: fileName, text };
  if (path.trim() === '' && isSurvey(file)) {
    const imported = importSurvey(file, idFrom(fileName), audience);
    return success({ changes: [{ kind: 'text', ...imported.file }], report: imported.report });
  }
  const place = path.trim() === '' ? placeOfFile(file, files) : path.trim();
  if (place === undefined || !draftPath.test(place)) return failure([issueAt('import_place_unknown', 'path')]);
  return success({ changes: [{ kind: 'text', path: place, text }] });
}

function packed({ archives }: Pick<Ports, 'archives'>, files: readonly ContentFile[]): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  return archives.pack(files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })));
}
