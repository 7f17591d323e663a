import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';

interface Props {
  domains: RiskRuleSet['domains'];
  evaluation: Pick<RiskEvaluation, 'domains' | 'recommendation'>;
}

/** The level of each domain and the recommendation, in brief. */
export function LevelsFound({ domains, evaluation }: Props) {
  const { translate } = useWords();
  return (
    <dl className="rs-facts">
      {domains.map(({ id, title }) => {
        const found = evaluation.domains.find((one) => one.id === id);
        if (found === undefined) return null;
        return (
          <div className="rs-facts-entry" key={id}>
            <dt>
              <Content text={title} />
            </dt>
            <dd>
              <LevelRange range={found.evidenced} />
            </dd>
          </div>
        );
      })}
      <div className="rs-facts-entry">
        <dt>{translate('examples:list.recommendation')}</dt>
        <dd>
          <RecommendationRange range={evaluation.recommendation} />
        </dd>
      </div>
    </dl>
  );
}

/** What is recommended, as a range where blanks leave it open. */
export function RecommendationRange({ range: { atLeast, atMost } }: { range: RiskEvaluation['recommendation'] }) {
  const { translate } = useWords();
  if (atLeast === atMost) return <>{translate(`recommendation.${atMost}`)}</>;
  return (
    <>
      {translate('pages:result.recommendation.range', {
        atLeast: translate(`recommendation.${atLeast}`),
        atMost: translate(`recommendation.${atMost}`),
      })}
    </>
  );
}
