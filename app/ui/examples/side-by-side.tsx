import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { RecommendationRange } from './levels';

interface Side {
  name: string;
  evaluation: Pick<RiskEvaluation, 'domains' | 'overall' | 'recommendation'>;
}

interface Props {
  domains: RiskRuleSet['domains'];
  sides: readonly [Side, Side];
}

/** Two results: each domain, the whole, and what is recommended. A list, because a table does not fit a narrow window. */
export function LevelsSideBySide({ domains, sides }: Props) {
  const { translate } = useWords();
  return (
    <ul className="rs-plain-list rs-sides">
      {domains.map(({ id, title }) => (
        <Row head={<Content text={title} />} key={id} sides={sides}>
          {({ evaluation }) => {
            const found = evaluation.domains.find((one) => one.id === id);
            return found && <LevelRange range={found.evidenced} />;
          }}
        </Row>
      ))}
      <Row head={translate('examples:sides.overall')} sides={sides}>
        {({ evaluation }) => <LevelRange range={evaluation.overall.evidenced} />}
      </Row>
      <Row head={translate('examples:list.recommendation')} sides={sides}>
        {({ evaluation }) => <RecommendationRange range={evaluation.recommendation} />}
      </Row>
    </ul>
  );
}

interface RowProps {
  head: React.ReactNode;
  sides: readonly Side[];
  children: (side: Side) => React.ReactNode;
}

function Row({ head, sides, children }: RowProps) {
  return (
    <li>
      <strong>{head}</strong>
      <dl className="rs-pair">
        {sides.map((side) => (
          <div key={side.name}>
            <dt>{side.name}</dt>
            <dd>{children(side)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
