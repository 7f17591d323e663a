import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { hasMoved, type Effect, type Effects, type Moved } from '~/core/judgement/effect';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { LevelText } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';

interface Props {
  effects: Effects;
  ruleSet: Pick<RiskRuleSet, 'risks'>;
}

/** What findings do to the levels: overall and of each risk that moves, and behind them all others. */
export function EffectsTable({ effects: { overall, risks }, ruleSet }: Props) {
  const { translate } = useWords();
  const titleOf = (id: string) => <Content text={ruleSet.risks.find((risk) => risk.id === id)?.title ?? id} />;
  const rows = risks.map(({ id, effect }) => ({ id, title: titleOf(id), effect }));
  const moved = rows.filter(({ effect }) => hasMoved(effect));
  const others = rows.filter(({ effect }) => !hasMoved(effect));
  const all = { id: 'overall', title: translate('judgement:sheet.overall'), effect: overall };
  return (
    <>
      <Rows caption={translate('judgement:sheet.caption')} rows={[all, ...moved]} />
      {moved.length === 0 && <p>{translate('judgement:sheet.effectsSame')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{translate('judgement:sheet.all')}</summary>
          <Rows caption={translate('judgement:sheet.all')} rows={others} />
        </details>
      )}
    </>
  );
}

interface RowsProps {
  caption: string;
  rows: { id: string; title: ReactNode; effect: Effect }[];
}

function Rows({ caption, rows }: RowsProps) {
  const { translate } = useWords();
  return (
    <div className="rs-scroll" tabIndex={0} role="region" aria-label={caption}>
      <Table size="small">
        <caption className="aksel-sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            {(['what', 'stated', 'evidenced'] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {translate(`judgement:sheet.column.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ id, title, effect }) => (
            <Table.Row key={id} shadeOnHover={false}>
              <Table.HeaderCell scope="row">{title}</Table.HeaderCell>
              <Table.DataCell>
                <MovedText moved={effect.stated} />
              </Table.DataCell>
              <Table.DataCell>
                <MovedText moved={effect.evidenced} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function MovedText({ moved: { before, after } }: { moved: Moved }) {
  const { translate } = useWords();
  return (
    <>
      <LevelText level={after} />
      {before !== after && (
        <span className="rs-hint">
          {translate('judgement:sheet.from')} <LevelText level={before} />
        </span>
      )}
    </>
  );
}
