import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { RuleSet } from '~/core/rules/rule-set';
import type { Pinned } from '~/core/scoring/evaluation';
import type { ContentFile } from '~/core/shared/content-file';
import type { Issue, Result } from '~/core/shared/issue';
import { isReleased } from '~/core/shared/version';
import type { Loaded, LoadedContent } from '~/core/content/assemble-content';
import type { ContentLibrary, ContentStore, ContentVersion } from '~/use-cases/ports';
import { StartFailure } from '~/use-cases/start-failure';

/**
 * Registers the shipped versions in the store and offers them, together with every version registered before.
 * From 1.0.0 on a version is released: the same number with another hash throws {@link StartFailure}. A version
 * `0.x` is a draft, which may change under its number; assessments stay with the hash they were opened with.
 */
export async function createContentLibrary(
  shipped: LoadedContent,
  store: ContentStore,
  now: string,
): Promise<ContentLibrary> {
  const versions = [...shipped.questionnaires.map(questionnaireVersion), ...shipped.ruleSets.map(ruleSetVersion)];
  const moved = await Promise.all(versions.map((version) => findMoved(version, store)));
  if (moved.flat().length > 0) throw new StartFailure(moved.flat());
  for (const version of versions) await store.register(version, now);

  const questionnaires = shipped.questionnaires.map(({ value }) => value);
  const ruleSets = shipped.ruleSets.map(({ value }) => value);
  return {
    questionnaires: () => questionnaires,
    ruleSets: () => ruleSets,
    findQuestionnaire: finder(questionnaires, 'questionnaire', store, (files) =>
      parseQuestionnaire(files[0] ?? { path: '', text: '' }),
    ),
    findRuleSet: finder(ruleSets, 'rule_set', store, parseRuleSet),
  };
}

const questionnaireVersion = (shipped: Loaded<Questionnaire>) => versionOf('questionnaire', shipped);
const ruleSetVersion = (shipped: Loaded<RuleSet>) => versionOf('rule_set', shipped);

function versionOf(kind: ContentVersion['kind'], { value, files }: Loaded<Questionnaire | RuleSet>): ContentVersion {
  return { kind, id: value.id, version: value.version, hash: value.hash, files };
}

async function findMoved(version: ContentVersion, store: ContentStore): Promise<Issue[]> {
  if (!isReleased(version.version)) return [];
  const [known] = (await store.hashesOf(version)).filter((hash) => hash !== version.hash);
  if (known === undefined) return [];
  const file = version.files[0]?.path ?? '';
  const values = {
    id: version.id,
    version: version.version,
    hash: version.hash.slice(0, 12),
    known: known.slice(0, 12),
  };
  return [{ code: 'released_version_changed', severity: 'error', where: { file, pointer: '/version' }, values }];
}

/** Shipped content is at hand; an older version is parsed from the store the first time somebody needs it. */
function finder<Value extends Pinned>(
  shipped: Value[],
  kind: ContentVersion['kind'],
  store: ContentStore,
  parse: (files: ContentFile[]) => Result<Value>,
): (pinned: Pinned) => Promise<Value | undefined> {
  const byHash = new Map(shipped.map((value) => [value.hash, value]));
  return async ({ hash }) => {
    const known = byHash.get(hash);
    if (known !== undefined) return known;
    const stored = await store.find(kind, hash);
    if (stored === undefined) return undefined;
    const parsed = parse(stored.files);
    if (!parsed.ok)
      throw new Error(`Stored ${kind} ${stored.id} ${stored.version} no longer parses`, { cause: parsed.issues });
    byHash.set(hash, parsed.value);
    return parsed.value;
  };
}
