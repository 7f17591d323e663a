import { Heading } from '@navikt/ds-react';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { useWords } from '~/ui/words';
import { QuestionnaireSteps, type QuestionnaireStep } from './questionnaire-steps';
import { Standing } from './standing';

interface Props {
  assessmentId: string;
  steps: QuestionnaireStep[];
  evaluation: RiskEvaluation;
  ruleSet: RiskRuleSet;
}

/** What is still to be answered, and where things stand. */
export function OverviewParts({ assessmentId, steps, evaluation, ruleSet }: Props) {
  const { translate } = useWords();
  return (
    <div className="rs-stack rs-stack-large">
      <section aria-labelledby="questionnaires" className="rs-stack">
        <Heading id="questionnaires" level="2" size="medium">
          {translate('pages:overview.questionnaires')}
        </Heading>
        <QuestionnaireSteps assessmentId={assessmentId} steps={steps} />
      </section>
      <section aria-labelledby="standing" className="rs-stack">
        <Heading id="standing" level="2" size="medium">
          {translate('pages:overview.standing')}
        </Heading>
        <Standing assessmentId={assessmentId} evaluation={evaluation} ruleSet={ruleSet} />
      </section>
    </div>
  );
}
