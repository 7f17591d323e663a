import type { Pinned } from '~/core/scoring/evaluation';
import { compareVersions } from '~/core/shared/version';
import { namesOfQuestionnaire, namesOfRuleSet, type KnownNames } from '~/core/studio/known-names';
import type { ContentVersion, Ports } from '~/use-cases/ports';

/** Every version that is known here, the oldest of each kind and id first. */
export async function knownVersions({
  contentVersions,
}: Pick<Ports, 'contentVersions'>): Promise<Omit<ContentVersion, 'files'>[]> {
  const all = await contentVersions.list();
  return all.sort((one, other) => compareVersions(one.version, other.version));
}

/** What names stood for in every version that is known here. */
export async function knownNames(ports: Pick<Ports, 'contentVersions' | 'content'>): Promise<KnownNames> {
  const known: KnownNames = { questionnaires: {}, ruleSets: {} };
  for (const version of await knownVersions(ports)) {
    if (version.kind === 'questionnaire') {
      const found = await ports.content.findQuestionnaire(version);
      if (found) (known.questionnaires[found.id] ??= []).push(namesOfQuestionnaire(found));
    } else {
      const found = await ports.content.findRuleSet(version);
      if (found) (known.ruleSets[found.id] ??= []).push(namesOfRuleSet(found));
    }
  }
  return known;
}

/** The newest version of the same kind and id, whatever its hash. */
export function newestOf(
  known: readonly Omit<ContentVersion, 'files'>[],
  kind: ContentVersion['kind'],
  id: string,
): Pinned | undefined {
  return known.filter((one) => one.kind === kind && one.id === id).at(-1);
}
