import type { Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Assessment, Ports } from './ports';
import { NotFound } from './refusals';

/** An assessment with its answers and exactly the content it is pinned to. */
export interface LoadedAssessment {
  assessment: Assessment;
  /** Answers to hidden questions are among them. */
  answers: Answers;
  ruleSet: RiskRuleSet;
  /** In the order they are answered. */
  questionnaires: Questionnaire[];
}

/** What most use cases begin with. Throws {@link NotFound}. */
export async function loadAssessment(ports: Ports, assessmentId: string): Promise<LoadedAssessment> {
  const found = await ports.assessments.findWithAnswers(assessmentId);
  if (found === undefined) throw new NotFound('assessment', assessmentId);
  const pinned = found.assessment;
  const ruleSet = await ports.content.findRuleSet(pinned.ruleSet);
  if (ruleSet?.method !== 'risks') throw new NotFound('content', `${pinned.ruleSet.id} ${pinned.ruleSet.version}`);
  const questionnaires = await Promise.all(
    pinned.questionnaires.map(async (wanted) => {
      const questionnaire = await ports.content.findQuestionnaire(wanted);
      if (questionnaire === undefined) throw new NotFound('content', `${wanted.id} ${wanted.version}`);
      return questionnaire;
    }),
  );
  return { ...found, ruleSet, questionnaires };
}
