import { extendedBy, layersOf } from '~/core/rules/extend/base-of';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Pinned } from '~/core/scoring/evaluation';
import type { ContentFile } from '~/core/shared/content-file';
import { compareVersions } from '~/core/shared/version';
import type { Draft, DraftWithFiles } from '~/core/studio/draft';
import {
  changesOfUpdate,
  compareBases,
  type BaseUpdate,
  type BaseVersion,
  type Decisions,
} from '~/core/studio/update-base';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { makeChanges, refused, type DraftOutcome } from './edit-draft';
import { loadDraft } from './load-draft';

/** The base of a local rule set in a draft, and what another version of it would change. */
export interface BaseView {
  draft: Draft;
  /** What the draft extends; absent where it extends nothing. */
  base?: { id: string; version: string };
  /** Other versions of it that are known here, the newest first. */
  versions: Pinned[];
  /** Against the version that was asked for, else the newest; absent where there is no other. */
  update?: BaseUpdate;
}

/** Old base, new base and local rule set against each other. Throws NotFound. */
export async function getBaseUpdate(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; to?: string },
): Promise<BaseView> {
  requirePermission(actor, 'getBaseUpdate');
  const loaded = await loadDraft(ports, actor, input.draftId);
  const base = extendedBy(loaded.files);
  if (base === undefined) return { draft: loaded.draft, versions: [] };
  const versions = await otherVersions(ports, base.id, loaded.files);
  const next = versions.find(({ hash }) => hash === input.to) ?? versions[0];
  const update = next && compareBases(loaded.files, await began(ports, loaded), await versionOf(ports, next));
  return {
    draft: loaded.draft,
    base: { id: base.id, version: base.version },
    versions: versions.map(({ id, version, hash }) => ({ id, version, hash })),
    ...(update && { update }),
  };
}

/**
 * Puts another version of the base into a draft. Issues: those of `editDraft`; `base_version_unknown`;
 * `base_conflict_undecided` as long as a conflict is not decided. Throws NotFound.
 */
export async function updateDraftBase(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; basedOn: number; to: string; decisions: Decisions },
): Promise<DraftOutcome> {
  requirePermission(actor, 'updateDraftBase');
  const loaded = await loadDraft(ports, actor, input.draftId);
  const base = extendedBy(loaded.files);
  const versions = base === undefined ? [] : await otherVersions(ports, base.id, loaded.files);
  const next = versions.find(({ hash }) => hash === input.to);
  if (next === undefined) return refused('base_version_unknown', {});
  const version = await versionOf(ports, next);
  const update = compareBases(loaded.files, await began(ports, loaded), version);
  const changes = update && changesOfUpdate(update, input.decisions, loaded.files, version);
  if (changes === undefined) return refused('base_conflict_undecided', {});
  return makeChanges(ports, actor, { draftId: input.draftId, basedOn: input.basedOn, changes }, true);
}

/** Versions of the base that are shipped or published here, but for the one whose files stand in the draft. */
async function otherVersions(ports: Ports, id: string, files: readonly ContentFile[]): Promise<RiskRuleSet[]> {
  const published = await Promise.all(
    (await ports.publications.list())
      .filter(({ ruleSet }) => ruleSet.id === id)
      .map(async (publication) => (await loadContent(ports, publication)).ruleSet),
  );
  const known = [...ports.content.ruleSets(), ...published].filter(
    (ruleSet): ruleSet is RiskRuleSet => ruleSet.method === 'risks' && ruleSet.id === id,
  );
  const here = hashOfBase(files);
  const others = new Map(known.filter(({ hash }) => hash !== here).map((ruleSet) => [ruleSet.hash, ruleSet]));
  return [...others.values()].sort((one, other) => compareVersions(other.version, one.version));
}

function hashOfBase(files: readonly ContentFile[]): string | undefined {
  const base = layersOf(files.filter(({ path }) => path.startsWith('rules/')))?.base;
  const parsed = base && parseRuleSet(base);
  return parsed?.ok ? parsed.value.hash : undefined;
}

/** The files of a version with those of the questionnaires it was published or is shipped with. */
async function versionOf(ports: Ports, { id, version, hash, questionnaires }: RiskRuleSet): Promise<BaseVersion> {
  const publication = (await ports.publications.list()).find(({ ruleSet }) => ruleSet.hash === hash);
  const named = ports.content
    .questionnaires()
    .filter((one) => questionnaires.some((wanted) => wanted.id === one.id && wanted.version === one.version));
  const files = (await ports.contentVersions.find('rule_set', hash))?.files ?? [];
  return {
    ruleSet: { id, version, hash },
    files,
    questionnaires: await questionnaireFiles(ports, publication?.questionnaires ?? named),
  };
}

async function began(ports: Ports, { draft }: DraftWithFiles): Promise<ContentFile[]> {
  return questionnaireFiles(ports, draft.base?.questionnaires ?? []);
}

async function questionnaireFiles({ contentVersions }: Ports, pinned: readonly Pinned[]): Promise<ContentFile[]> {
  const found = await Promise.all(pinned.map(({ hash }) => contentVersions.find('questionnaire', hash)));
  return found.flatMap((version) => version?.files ?? []);
}
