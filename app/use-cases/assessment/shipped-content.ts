import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Assessment, Ports } from '~/use-cases/ports';

/** The questionnaires that a shipped rule set is asked with, in its order. */
export function shippedQuestionnaires({ content }: Pick<Ports, 'content'>, ruleSet: RiskRuleSet): Questionnaire[] {
  return ruleSet.questionnaires.map((wanted) => {
    const found = content.questionnaires().find(({ id, version }) => id === wanted.id && version === wanted.version);
    // The check at start refuses a rule set whose questionnaires are missing.
    if (found === undefined)
      throw new Error(`Rule set ${ruleSet.id} reads ${wanted.id} ${wanted.version}, which is not loaded`);
    return found;
  });
}

/** A rule set and its questionnaires as they are shipped today: what a new assessment stays with for good. */
export function pinContent(
  ports: Pick<Ports, 'content'>,
  ruleSet: RiskRuleSet,
): Pick<Assessment, 'ruleSet' | 'questionnaires'> {
  return { ruleSet: pin(ruleSet), questionnaires: shippedQuestionnaires(ports, ruleSet).map(pin) };
}

function pin({ id, version, hash }: { id: string; version: string; hash: string }) {
  return { id, version, hash };
}
