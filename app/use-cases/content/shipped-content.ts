import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { Ports } from '~/use-cases/ports';

/** Every rule set of the method `risks` as it is shipped, with its questionnaires in its order. */
export function shippedContent({ content }: Pick<Ports, 'content'>): JudgingContent[] {
  const ruleSets = content.ruleSets().filter((ruleSet): ruleSet is RiskRuleSet => ruleSet.method === 'risks');
  return ruleSets.map((ruleSet) => ({
    ruleSet,
    questionnaires: ruleSet.questionnaires.map((wanted) => {
      const found = content.questionnaires().find(({ id, version }) => id === wanted.id && version === wanted.version);
      // The check at start refuses a rule set whose questionnaires are missing.
      if (found === undefined)
        throw new Error(`Rule set ${ruleSet.id} reads ${wanted.id} ${wanted.version}, which is not loaded`);
      return found;
    }),
  }));
}
