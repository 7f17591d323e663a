import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { FactorCoverage } from '~/core/coverage/coverage';
import { Content, Data, useWords } from '~/ui/words';
import { riskAddress } from '~/ui/rulebook/addresses';
import { CitedSource } from '~/ui/result/cited-source';
import { Entry } from './entry';
import { StatusCounts, StatusSign } from './status-sign';

interface Props {
  caption: ReactNode;
  factors: readonly FactorCoverage[];
  ruleSet: { id: string; version: string };
}

/** Factors, each with what asks about it, judges it, does something about it and stands behind it. */
export function FactorTable({ caption, factors, ruleSet }: Props) {
  const { translate } = useWords();
  return (
    <Table className="rs-coverage" size="small">
      <caption className="aksel-sr-only">{caption}</caption>
      <Table.Header>
        <Table.Row shadeOnHover={false}>
          <Table.HeaderCell scope="col">{translate('coverage:column.factor')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{translate('coverage:column.covered')}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {factors.map((row) => (
          <Table.Row id={`factor-${row.factor.id}`} key={row.factor.id} shadeOnHover={false}>
            <Table.HeaderCell scope="row">
              <Data>{row.factor.id}</Data> <Content text={row.factor.title} />
              <span className="rs-hint">
                {translate('coverage:row.askedOf')}: {translate(`coverage:askedOf.${row.factor.askedOf}`)}
              </span>
            </Table.HeaderCell>
            <Table.DataCell>
              <p>
                <span className="rs-subtle">{translate('coverage:row.raises')}</span>{' '}
                <Content text={row.factor.raisesRiskWhen} />
              </p>
              <Behind row={row} ruleSet={ruleSet} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Behind({ row, ruleSet }: { row: FactorCoverage; ruleSet: Props['ruleSet'] }) {
  const { translate } = useWords();
  const risks = row.risks.map(({ id, title }) => ({
    key: id,
    item: (
      <a className="aksel-link" href={riskAddress(ruleSet, id)}>
        <Content text={title} />
      </a>
    ),
  }));
  const stoppers = row.stoppers.map(({ id, title }) => ({
    key: id,
    item: (
      <>
        <Content text={title} /> {translate('coverage:row.stopper')}
      </>
    ),
  }));
  return (
    <dl className="rs-behind">
      <Entry
        items={row.questions.map(({ name, title }) => ({ key: name, item: <Content text={title} /> }))}
        name={translate('coverage:row.questions')}
      />
      <Entry items={[...risks, ...stoppers]} name={translate('coverage:row.rules')} />
      <Entry
        items={row.measures.map(({ id, strength, title }) => ({
          key: id,
          item: (
            <>
              {translate(`strength.${strength}`)}: <Content text={title} />
            </>
          ),
        }))}
        name={translate('coverage:row.measures')}
        summary={translate('coverage:row.measuresCount', { count: row.measures.length })}
      />
      <Entry
        items={row.cases.map(({ id, title }) => ({ key: id, item: <Data>{title}</Data> }))}
        name={translate('coverage:row.cases')}
        summary={translate('coverage:row.casesCount', { count: row.cases.length })}
      />
      <Entry
        items={row.sources.map((source, index) => ({
          key: String(index),
          item: (
            <>
              <CitedSource source={source} /> <StatusSign status={source.status} />
            </>
          ),
        }))}
        name={translate('coverage:row.sources')}
        summary={<StatusCounts counts={row.sourceCounts} />}
      />
    </dl>
  );
}
