import { Table } from '@navikt/ds-react';
import { LevelText } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { findingsOf, type ResultData } from './result-data';
import { Section } from './section';

/** The table from severity and likelihood to level, with every risk in its cell. */
export function MatrixPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { matrix } = data.ruleSet.parameters;
  const severities = matrix.map((row, index) => ({ severity: index + 1, row })).reverse();
  return (
    <Section name="matrix">
      <p>{translate('pages:result.matrix.lead')}</p>
      {/* A table that may be wider than a narrow window is scrolled by keyboard too. */}
      <div aria-label={translate('pages:result.matrix.caption')} className="rs-scroll" role="region" tabIndex={0}>
        <Table className="rs-matrix" size="small">
          <caption>{translate('pages:result.matrix.caption')}</caption>
          <Table.Header>
            <Table.Row shadeOnHover={false}>
              <Table.HeaderCell scope="col">{translate('pages:result.matrix.corner')}</Table.HeaderCell>
              {(matrix[0] ?? []).map((_, index) => (
                <Table.HeaderCell key={index} scope="col">
                  {translate('pages:result.matrix.likelihood', { value: index + 1 })}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {severities.map(({ severity, row }) => (
              <Table.Row key={severity} shadeOnHover={false}>
                <Table.HeaderCell scope="row">
                  {translate('pages:result.matrix.severity', { value: severity })}
                </Table.HeaderCell>
                {row.map((level, index) => (
                  <Cell data={data} key={index} level={level} likelihood={index + 1} severity={severity} />
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  );
}

interface CellProps {
  data: ResultData;
  level: Parameters<typeof LevelText>[0]['level'];
  severity: number;
  likelihood: number;
}

function Cell({ data, level, severity, likelihood }: CellProps) {
  const here = findingsOf(data).filter(
    ({ explanation: { cell } }) => cell?.severity === severity && cell.likelihood === likelihood,
  );
  return (
    <Table.DataCell className={here.length > 0 ? 'rs-cell-marked' : undefined}>
      <LevelText level={level} />
      {here.length > 0 && (
        <ul className="rs-list">
          {here.map(({ risk }) => (
            <li key={risk.id}>
              <a className="aksel-link" href={`#risk-${risk.id}`}>
                <Content text={risk.title} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Table.DataCell>
  );
}
