import { compareAnswers, type AnswerPair } from '~/core/examples/compare-answers';
import type { WorkedExample } from '~/core/examples/example';
import type { Actor } from '~/use-cases/actor';
import { judgeExample, practisedExample, type JudgedExample } from './examples';
import { judge, type AssessmentResult } from '~/use-cases/assessment/get-result';
import { loadAssessment } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** A practice held against the record. */
export interface PracticeComparison {
  own: AssessmentResult;
  /** Absent where the example is no longer shipped: then there is nothing to compare with. */
  record?: {
    example: WorkedExample;
    judged: JudgedExample;
    /** What either side answers, in the order it is asked; `one` is the person's own answer, `other` the record's. */
    answers: AnswerPair[];
    /** The questions or rules have changed since the practice was opened: the two were not judged by the same. */
    contentChanged: boolean;
  };
}

/** Throws NotFound, also for an assessment that is no practice. */
export async function comparePractice(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<PracticeComparison> {
  requirePermission(actor, 'comparePractice');
  const own = await judge(ports, await loadAssessment(ports, actor, input.assessmentId));
  if (own.assessment.practiceOf === undefined) throw new NotFound('practice', input.assessmentId);
  const example = practisedExample(ports, own.assessment);
  if (example === undefined) return { own };

  const judged = await judgeExample(ports, example, example.given);
  const counting = new Set(
    own.evaluation.answers.filter(({ state }) => state !== 'not_asked').map(({ question }) => question),
  );
  const asked = Object.fromEntries(Object.entries(own.answers).filter(([name]) => counting.has(name)));
  return {
    own,
    record: {
      example,
      judged,
      answers: compareAnswers(own.questionnaires, asked, example.given.answers),
      contentChanged: hashesOf(own) !== hashesOf(judged),
    },
  };
}

function hashesOf({ ruleSet, questionnaires }: Pick<JudgedExample, 'ruleSet' | 'questionnaires'>): string {
  return [ruleSet, ...questionnaires].map(({ hash }) => hash).join(' ');
}
