import { compareVersions as compareNumbers } from '~/core/shared/version';
import type { ComparableVersion, VersionComparison } from '~/core/studio/consultation-views';
import { diffContent, readCompared } from '~/core/studio/diff-content';
import type { ContentDiff } from '~/core/studio/diff/content-diff';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { createKept } from '~/use-cases/round/kept-packs';
import { filesOfBase } from '~/use-cases/studio/compare-draft';
import { wantedRuleSet } from './content-wanted';
import { pinContent } from './offered-content';

/** What is asked: hashes of rule sets; empty where none is chosen. */
interface Wanted {
  before: string;
  after: string;
  language: string;
}

type ComparisonPorts = Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock'>;

/**
 * What two versions of rules differ in, each with its questionnaires; whatever was ever offered here can be compared.
 * Where only the later one is chosen, the one below it is the earlier one. Throws NotFound.
 */
export async function compareVersions(
  ports: ComparisonPorts,
  actor: Actor,
  { before: earlier, after: later, language }: Wanted,
): Promise<VersionComparison> {
  requirePermission(actor, 'compareVersions');
  const versions = await comparable(ports);
  const find = (hash: string) => {
    const found = versions.find((one) => one.hash === hash);
    if (found === undefined && hash !== '') throw new NotFound('content', hash.slice(0, 12));
    return found;
  };
  const after = find(later);
  const before = find(earlier) ?? (after && versionBelow(versions, after));
  return {
    versions,
    ...(before && { before }),
    ...(after && { after }),
    ...(before && after && { diff: await differenceOf(ports, before, after, language) }),
  };
}

/** Instruments that add points have no rules to be told in words. */
async function comparable({
  content,
  contentVersions,
}: Pick<Ports, 'content' | 'contentVersions'>): Promise<ComparableVersion[]> {
  const points = content.ruleSets().filter(({ method }) => method === 'points');
  const all = await contentVersions.registered('rule_set');
  return all
    .filter(({ id }) => points.every((one) => one.id !== id))
    .sort((one, other) =>
      one.id === other.id ? compareNumbers(other.version, one.version) : one.id < other.id ? -1 : 1,
    );
}

function versionBelow(versions: readonly ComparableVersion[], { hash, id }: ComparableVersion) {
  const ofId = versions.filter((one) => one.id === id);
  return ofId[ofId.findIndex((one) => one.hash === hash) + 1];
}

/** They follow from the hashes and a language, and take a second to find out. */
const kept = createKept<ContentDiff>(12);

function differenceOf(
  ports: ComparisonPorts,
  before: ComparableVersion,
  after: ComparableVersion,
  language: string,
): Promise<ContentDiff> {
  return kept.recall(`${before.hash} ${after.hash} ${language}`, async () => {
    const read = async (version: ComparableVersion) =>
      readCompared(await filesOfBase(ports, pinContent(await wantedRuleSet(ports, version))));
    return diffContent(await read(before), await read(after), { language, translate: createTranslate(language) });
  });
}
