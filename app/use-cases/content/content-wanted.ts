import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Pinned } from '~/core/scoring/evaluation';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { shippedQuestionnaires } from '~/use-cases/assessment/shipped-content';
import { offeredRuleSets } from '~/use-cases/assessment/list-rule-sets';
import type { Ports, RegisteredVersion } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** A version by its number. A draft can change under its number: the hash names exactly one. */
export interface ContentWanted {
  id: string;
  version: string;
  hash?: string | undefined;
}

type ContentPorts = Pick<Ports, 'content' | 'contentVersions'>;

/** A rule set to be read with its questionnaires, and whether it is what is shipped today. */
export interface WantedRuleSet extends JudgingContent {
  isShipped: boolean;
}

/**
 * The rule set of this number as it is shipped, else as it was registered last. An older one is read with its
 * questionnaires as they stood when it was registered. Throws NotFound, also for a rule set of the method `points`.
 */
export async function wantedRuleSet(ports: ContentPorts, wanted: ContentWanted): Promise<WantedRuleSet> {
  const shipped = offeredRuleSets(ports).find((ruleSet) => isWanted(ruleSet, wanted));
  if (shipped !== undefined)
    return { ruleSet: shipped, questionnaires: shippedQuestionnaires(ports, shipped), isShipped: true };
  const registered = (await ports.contentVersions.registered('rule_set')).find((version) => isWanted(version, wanted));
  const ruleSet = registered && (await ports.content.findRuleSet(registered));
  if (registered === undefined || ruleSet?.method !== 'risks') throw new NotFound('content', wanted.id);
  const questionnaires = await questionnairesAt(ports, ruleSet, registered.registeredAt);
  return { ruleSet, questionnaires, isShipped: false };
}

/** The questionnaire of this number as it is shipped, else as it was registered last. Throws NotFound. */
export async function wantedQuestionnaire(
  ports: ContentPorts,
  wanted: ContentWanted,
): Promise<{ questionnaire: Questionnaire; isShipped: boolean }> {
  const shipped = ports.content.questionnaires().find((questionnaire) => isWanted(questionnaire, wanted));
  if (shipped !== undefined) return { questionnaire: shipped, isShipped: true };
  const registered = (await ports.contentVersions.registered('questionnaire')).find((version) => isWanted(version, wanted));
  const questionnaire = registered && (await ports.content.findQuestionnaire(registered));
  if (questionnaire === undefined) throw new NotFound('content', wanted.id);
  return { questionnaire, isShipped: false };
}

/**
 * The rule sets that read a questionnaire, each with its questionnaires, this one among them exactly as it is given: those
 * that are shipped, or where none is, the one that was registered last.
 */
export async function ruleSetsReading(ports: ContentPorts, questionnaire: Questionnaire): Promise<WantedRuleSet[]> {
  const reads = ({ questionnaires }: RiskRuleSet) =>
    questionnaires.some(({ id, version }) => id === questionnaire.id && version === questionnaire.version);
  const withThis = (questionnaires: Questionnaire[]) =>
    questionnaires.map((one) => (one.id === questionnaire.id ? questionnaire : one));
  const shipped = offeredRuleSets(ports).filter(reads);
  if (shipped.length > 0)
    return shipped.map((ruleSet) => ({
      ruleSet,
      questionnaires: withThis(shippedQuestionnaires(ports, ruleSet)),
      isShipped: true,
    }));
  for (const registered of await ports.contentVersions.registered('rule_set')) {
    const ruleSet = await ports.content.findRuleSet(registered);
    if (ruleSet?.method !== 'risks' || !reads(ruleSet)) continue;
    const questionnaires = await questionnairesAt(ports, ruleSet, registered.registeredAt);
    return [{ ruleSet, questionnaires: withThis(questionnaires), isShipped: false }];
  }
  return [];
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
