import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RuleSet } from '~/core/rules/rule-set';
import type { Pinned } from '~/core/scoring/evaluation';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { ContentVersion, Ports, RegisteredVersion } from '~/use-cases/ports';
import { offeredContent } from './offered-content';

/** A version that nothing new begins with, or not yet. */
export interface OtherVersion extends RegisteredVersion {
  /** The day from which it is used, where it was published here. */
  effectiveFrom?: string;
  /** Instant at which it was retired; ISO 8601. */
  retiredAt?: string;
}

/** Everything that can be read here. */
export interface ContentCatalogue {
  /** What new assessments and rounds begin with, and instruments that add points. */
  ruleSets: RuleSet[];
  questionnaires: Questionnaire[];
  /** What this installation offered before, will offer or took over with an archive; the latest registered first. */
  otherRuleSets: OtherVersion[];
  otherQuestionnaires: RegisteredVersion[];
}

/** All rule sets and questionnaires with their versions. Drafts that were not published are not among them. */
export async function listContent(
  ports: Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<ContentCatalogue> {
  requirePermission(actor, 'listContent');
  const offered = await offeredContent(ports);
  const ruleSets = [
    ...offered.map(({ ruleSet }) => ruleSet),
    ...ports.content.ruleSets().filter(({ method }) => method === 'points'),
  ];
  const questionnaires = offeredQuestionnaires(
    ports,
    offered.flatMap((content) => content.questionnaires),
  );
  const published = await ports.publications.list();
  return {
    ruleSets,
    questionnaires,
    otherRuleSets: (await othersThan(ports, 'rule_set', ruleSets)).map((version) => {
      const publication = published.find(({ ruleSet }) => ruleSet.hash === version.hash);
      if (publication === undefined) return version;
      const { effectiveFrom, retired } = publication;
      return { ...version, effectiveFrom, ...(retired && { retiredAt: retired.at }) };
    }),
    otherQuestionnaires: await othersThan(ports, 'questionnaire', questionnaires),
  };
}

/** Those that offered rule sets read, each once, then those of instruments that add points. */
function offeredQuestionnaires({ content }: Pick<Ports, 'content'>, read: readonly Questionnaire[]): Questionnaire[] {
  const byHash = new Map(read.map((questionnaire) => [questionnaire.hash, questionnaire]));
  const others = content.questionnaires().filter(({ id }) => read.every((one) => one.id !== id));
  return [...byHash.values(), ...others];
}

async function othersThan(
  { contentVersions }: Pick<Ports, 'contentVersions'>,
  kind: ContentVersion['kind'],
  offered: readonly Pinned[],
): Promise<RegisteredVersion[]> {
  return (await contentVersions.registered(kind)).filter(({ hash }) => offered.every((one) => one.hash !== hash));
}
