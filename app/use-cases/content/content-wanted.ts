import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Pinned } from '~/core/scoring/evaluation';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import type { Ports, RegisteredVersion } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { offeredContent } from './offered-content';

/** A version by its number. A draft can change under its number: the hash names exactly one. */
export interface ContentWanted {
  id: string;
  version: string;
  hash?: string | undefined;
}

type ContentPorts = Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock'>;

/** A rule set to be read with its questionnaires, and whether new assessments and rounds begin with it. */
export interface WantedRuleSet extends JudgingContent {
  isOffered: boolean;
}

/**
 * The rule set of this number as it is offered, else as it was published, else as it was registered last. What was
 * registered only is read with its questionnaires as they stood then. Throws NotFound, also for a rule set of the method
 * `points`.
 */
export async function wantedRuleSet(ports: ContentPorts, wanted: ContentWanted): Promise<WantedRuleSet> {
  const offered = (await offeredContent(ports)).find(({ ruleSet }) => isWanted(ruleSet, wanted));
  if (offered !== undefined) return { ...offered, isOffered: true };
  const published = (await ports.publications.list()).find(({ ruleSet }) => isWanted(ruleSet, wanted));
  if (published !== undefined) return { ...(await loadContent(ports, published)), isOffered: false };
  const registered = (await ports.contentVersions.registered('rule_set')).find((version) => isWanted(version, wanted));
  const content = registered && (await registeredContent(ports, registered));
  if (content === undefined) throw new NotFound('content', wanted.id);
  return { ...content, isOffered: false };
}

/** The questionnaire of this number as it is offered, else as it was registered last. Throws NotFound. */
export async function wantedQuestionnaire(
  ports: ContentPorts,
  wanted: ContentWanted,
): Promise<{ questionnaire: Questionnaire; isOffered: boolean }> {
  const inUse = [
    ...(await offeredContent(ports)).flatMap((one) => one.questionnaires),
    ...ports.content.questionnaires(),
  ];
  const offered = inUse.find((questionnaire) => isWanted(questionnaire, wanted));
  if (offered !== undefined) return { questionnaire: offered, isOffered: true };
  const registered = (await ports.contentVersions.registered('questionnaire')).find((version) =>
    isWanted(version, wanted),
  );
  const questionnaire = registered && (await ports.content.findQuestionnaire(registered));
  if (questionnaire === undefined) throw new NotFound('content', wanted.id);
  return { questionnaire, isOffered: false };
}

/**
 * The rule sets that read a questionnaire, each with its questionnaires, this one among them exactly as it is given: those
 * that are offered, or where none is, the one that was registered last.
 */
export async function ruleSetsReading(ports: ContentPorts, questionnaire: Questionnaire): Promise<WantedRuleSet[]> {
  const reads = ({ ruleSet }: JudgingContent) =>
    ruleSet.questionnaires.some(({ id, version }) => id === questionnaire.id && version === questionnaire.version);
  const withThis = ({ ruleSet, questionnaires }: JudgingContent) => ({
    ruleSet,
    questionnaires: questionnaires.map((one) => (one.id === questionnaire.id ? questionnaire : one)),
  });
  const offered = (await offeredContent(ports)).filter(reads);
  if (offered.length > 0) return offered.map((content) => ({ ...withThis(content), isOffered: true }));
  for (const registered of await ports.contentVersions.registered('rule_set')) {
    const content = await registeredContent(ports, registered);
    if (content !== undefined && reads(content)) return [{ ...withThis(content), isOffered: false }];
  }
  return [];
}

async function registeredContent(
  ports: ContentPorts,
  registered: RegisteredVersion,
): Promise<JudgingContent | undefined> {
  const ruleSet = await ports.content.findRuleSet(registered);
  if (ruleSet?.method !== 'risks') return undefined;
  return { ruleSet, questionnaires: await questionnairesAt(ports, ruleSet, registered.registeredAt) };
}

/** What a rule set was read with when it was registered: of each draft the last one by then. */
async function questionnairesAt(ports: ContentPorts, ruleSet: RiskRuleSet, at: string): Promise<Questionnaire[]> {
  const all = await ports.contentVersions.registered('questionnaire');
  return Promise.all(
    ruleSet.questionnaires.map(async ({ id, version }) => {
      const ofNumber = all.filter((one) => one.id === id && one.version === version);
      const pinned: RegisteredVersion | undefined =
        ofNumber.find(({ registeredAt }) => registeredAt <= at) ?? ofNumber.at(-1);
      const found = pinned && (await ports.content.findQuestionnaire(pinned));
      if (found === undefined) throw new NotFound('content', id);
      return found;
    }),
  );
}

function isWanted(version: Pinned, { hash, ...wanted }: ContentWanted): boolean {
  return version.id === wanted.id && version.version === wanted.version && (hash ?? version.hash) === version.hash;
}
