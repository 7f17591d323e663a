import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { ResultLinks } from './result-links';

interface Props {
  assessmentId: string;
  evaluation: Pick<RiskEvaluation, 'domains' | 'completeness'>;
  ruleSet: Pick<RiskRuleSet, 'domains'>;
}

/** How grave things are in each domain before any safeguard counts, and the way to the whole result. */
export function Standing({ assessmentId, evaluation, ruleSet }: Props) {
  const { translate } = useWords();
  return (
    <>
      {evaluation.completeness.answered === 0 ? (
        <p>{translate('pages:overview.nothingAnswered')}</p>
      ) : (
        <>
          <p>{translate('pages:overview.inherent')}</p>
          <dl className="rs-facts">
            {ruleSet.domains.map(({ id, title }) => {
              const domain = evaluation.domains.find((one) => one.id === id);
              return (
                <div className="rs-facts-entry" key={id}>
                  <dt>
                    <Content text={title} />
                  </dt>
                  <dd>{domain && <LevelRange range={domain.inherent} />}</dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      <ResultLinks assessmentId={assessmentId} />
    </>
  );
}
