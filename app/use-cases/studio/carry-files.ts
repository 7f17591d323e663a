import type { ContentFile } from '~/core/shared/content-file';
import { success, failure, type Issue, type Result } from '~/core/shared/issue';
import { draftLimits, draftPath, type DraftChange } from '~/core/studio/draft';
import { importSurvey, isSurvey } from '~/core/studio/import-survey';
import { placeOfFile, planFolders } from '~/core/studio/plan-import';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Unpacked } from '~/use-cases/ports/outside';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { filesOfBase } from './compare-draft';
import { editDraft, type DraftOutcome } from './edit-draft';
import { loadDraft } from './load-draft';

/** Largest file that is imported, in bytes. */
export const importLimit = 20_000_000;

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
  if (bytes.length === 0) return failure([issueAt('import_file_missing', 'file')]);
  if (bytes.length > importLimit)
    return failure([issueAt('import_too_large', 'file', { maximum: importLimit / 1_000_000 })]);
  if (isZip(bytes)) {
    const unpacked = await archives.unpack(bytes, draftLimits.totalLength);
    if (!unpacked.ok) return failure([unpackIssue(unpacked)]);
    const texts = unpacked.files.filter((file) => /\.(json|md)$/.test(file.path)).map(asText);
    const broken = texts.find(({ text }) => text === undefined);
    if (broken !== undefined) return failure([issueAt('import_not_text', 'file', { path: broken.path })]);
    const changes = planFolders(files, texts as ContentFile[]);
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

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The id of a questionnaire after the name of its file. */
function idFrom(fileName: string): string {
  const plain = fileName
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^[-0-9]+|-+$/g, '').slice(0, 60) || 'imported';
}

function asText({ path, bytes }: { path: string; bytes: Uint8Array }): { path: string; text: string | undefined } {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, text: undefined };
  }
}

function packed({ archives }: Pick<Ports, 'archives'>, files: readonly ContentFile[]): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  return archives.pack(files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })));
}

const faults = {
  damaged: 'import_damaged',
  unpacks_too_large: 'import_unpacks_too_large',
  unsafe_path: 'import_unsafe_path',
  duplicate_path: 'import_path_twice',
} as const;

function unpackIssue({ fault, found }: Extract<Unpacked, { ok: false }>): Issue {
  return issueAt(faults[fault], 'file', { path: found, maximum: draftLimits.totalLength / 1_000_000 });
}
