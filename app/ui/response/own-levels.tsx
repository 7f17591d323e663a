import { Table } from '@navikt/ds-react';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';

interface Props {
  domains: RiskRuleSet['domains'];
  evaluation: Pick<RiskEvaluation, 'domains'>;
}

/** The level of each domain as the answers say, and as far as they are shown. */
export function OwnLevels({ domains, evaluation }: Props) {
  const { translate } = useWords();
  return (
    <div aria-label={translate('response:result.levels')} className="rs-scroll" role="region" tabIndex={0}>
      <Table size="small">
        <caption className="aksel-sr-only">{translate('response:result.levels')}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            {(['domain', 'stated', 'evidenced'] as const).map((name) => (
              <Table.HeaderCell key={name} scope="col">
                {translate(`response:result.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {domains.map(({ id, title }) => {
            const found = evaluation.domains.find((one) => one.id === id);
            return (
              <Table.Row key={id} shadeOnHover={false}>
                <Table.HeaderCell scope="row">
                  <Content text={title} />
                </Table.HeaderCell>
                <Table.DataCell>{found && <LevelRange range={found.stated} />}</Table.DataCell>
                <Table.DataCell>{found && <LevelRange range={found.evidenced} />}</Table.DataCell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
    </div>
  );
}
