import { Table } from '@navikt/ds-react';
import type { StandingPoint } from '~/core/judgement/contract';
import type { TrendCell, TrendRow } from '~/core/judgement/trend';
import type { Text } from '~/core/shared/text';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { DayText } from './day-text';

interface Props {
  points: readonly StandingPoint[];
  rows: readonly TrendRow[];
  risks: readonly { id: string; title: Text }[];
  caption: string;
}

/** Where each risk stood at each point, and whether it fell or rose: in words, as well as by the shape of its level. */
export function TrendTable({ points, rows, risks, caption }: Props) {
  const { translate } = useWords();
  return (
    <div aria-label={caption} className="rs-scroll" role="region" tabIndex={0}>
      <Table className="rs-register" size="small">
        <caption className="aksel-sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            <Table.HeaderCell scope="col">{translate('contract:trend.risk')}</Table.HeaderCell>
            {points.map(({ at, because }) => (
              <Table.HeaderCell key={at} scope="col">
                {translate(`contract:trend.point.${because}`)}
                <span className="rs-hint">
                  <DayText day={at} />
                </span>
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ risk, cells }) => (
            <Table.Row key={risk} shadeOnHover={false}>
              <Table.HeaderCell scope="row">
                <Content text={risks.find(({ id }) => id === risk)?.title ?? risk} />
              </Table.HeaderCell>
              {cells.map((cell, index) => (
                <Table.DataCell key={points[index]?.at ?? index}>
                  <Cell cell={cell} />
                </Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Cell({ cell: { level, move } }: { cell: TrendCell }) {
  const { translate } = useWords();
  if (level === undefined) return <>{translate('contract:trend.unknown')}</>;
  return (
    <>
      <LevelRange range={level} />
      {(move === 'fell' || move === 'rose') && <span className="rs-hint">{translate(`contract:trend.${move}`)}</span>}
    </>
  );
}
