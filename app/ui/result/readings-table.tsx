import { Table } from '@navikt/ds-react';
import type { Reading, RiskResult } from '~/core/scoring/evaluation';
import type { Translate } from '~/core/shared/text';
import { LevelRange } from '~/ui/levels/level-text';
import { useWords } from '~/ui/words';

const readings = ['inherent', 'stated', 'evidenced', 'committed'] as const;

/** One risk seen without safeguards, as they say, as they show, and as they promise. The distance is the message. */
export function ReadingsTable({ result }: { result: RiskResult }) {
  const { translate } = useWords();
  return (
    <div className="rs-stack rs-stack-small">
      <Table size="small">
        <caption className="aksel-sr-only">{translate('pages:result.reading.caption')}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            <Table.HeaderCell scope="col">{translate('pages:result.reading.view')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{translate('pages:result.reading.level')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {readings.map((name) => {
            const reading = result[name];
            if (reading === undefined) return null;
            return (
              <Table.Row key={name} shadeOnHover={false}>
                <Table.HeaderCell scope="row">
                  {translate(`pages:result.reading.${name}.title`)}
                  <span className="rs-hint">{translate(`pages:result.reading.${name}.hint`)}</span>
                </Table.HeaderCell>
                <Table.DataCell>
                  <LevelRange range={reading.level} />
                  {reading.level.atMost !== 'none' && <span className="rs-hint">{placeOf(reading, translate)}</span>}
                </Table.DataCell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
      <p>{translate('pages:result.gap', { count: result.verificationGap })}</p>
    </div>
  );
}

/** Where in the matrix a reading stands. */
function placeOf({ severity, likelihood }: Reading, translate: Translate): string {
  const text = ({ atLeast, atMost }: Reading['severity']) =>
    atLeast === atMost ? String(atMost) : translate('range', { atLeast, atMost });
  return translate('pages:result.reading.place', { severity: text(severity), likelihood: text(likelihood) });
}
