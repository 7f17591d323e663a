import { Table } from '@navikt/ds-react';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { RecommendationRange } from './levels';

interface Side {
  /** What the column is called. */
  name: string;
  evaluation: Pick<RiskEvaluation, 'domains' | 'overall' | 'recommendation'>;
}

interface Props {
  caption: string;
  domains: RiskRuleSet['domains'];
  sides: readonly [Side, Side];
}

/** Two results: each domain, the whole, and what is recommended. */
export function LevelsSideBySide({ caption, domains, sides }: Props) {
  const { translate } = useWords();
  const rows = domains.map(({ id, title }) => ({
    key: id,
    head: <Content text={title} />,
    cells: sides.map(({ evaluation }) => {
      const found = evaluation.domains.find((one) => one.id === id);
      return found && <LevelRange range={found.evidenced} />;
    }),
  }));
  const overall = sides.map(({ evaluation }) => <LevelRange key="overall" range={evaluation.overall.evidenced} />);
  const recommended = sides.map(({ evaluation }) => (
    <RecommendationRange key="recommendation" range={evaluation.recommendation} />
  ));
  const all = [
    ...rows,
    { key: 'overall', head: translate('examples:sides.overall'), cells: overall },
    { key: 'recommendation', head: translate('examples:sides.recommendation'), cells: recommended },
  ];
  return (
    // A table that may be wider than a narrow window is scrolled by keyboard too.
    <div aria-label={caption} className="rs-scroll" role="region" tabIndex={0}>
      <Table size="small">
        <caption className="aksel-sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            <Table.HeaderCell scope="col">{translate('examples:sides.domain')}</Table.HeaderCell>
            {sides.map(({ name }) => (
              <Table.HeaderCell key={name} scope="col">
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {all.map(({ key, head, cells }) => (
            <Table.Row key={key} shadeOnHover={false}>
              <Table.HeaderCell scope="row">{head}</Table.HeaderCell>
              {cells.map((cell, index) => (
                <Table.DataCell key={index}>{cell}</Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
