import { Table } from '@navikt/ds-react';
import { standingRows } from '~/core/judgement/standing-rows';
import type { TrendRow } from '~/core/judgement/trend';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Part } from '~/ui/frame/part';
import { Content, useWords } from '~/ui/words';

interface Props {
  evaluation: RiskEvaluation;
  ruleSet: Pick<RiskRuleSet, 'risks'>;
  /** The first cell of each is where it stood at the award. */
  trend: readonly TrendRow[];
}

/** Every risk that is present or was: at the award, now, and once everything promised is proved. Worst first. */
export function StandingPart({ evaluation, ruleSet, trend }: Props) {
  const { translate } = useWords();
  const rows = standingRows(evaluation, trend);
  return (
    <Part id="standing" title={translate('contract:standing.title')}>
      <p>{translate('contract:standing.lead')}</p>
      {rows.length === 0 && <p>{translate('contract:standing.none')}</p>}
      {rows.length > 0 && (
        <div aria-label={translate('contract:standing.caption')} className="rs-scroll" role="region" tabIndex={0}>
          <Table className="rs-register" size="small">
            <caption className="aksel-sr-only">{translate('contract:standing.caption')}</caption>
            <Table.Header>
              <Table.Row shadeOnHover={false}>
                {(['risk', 'award', 'now', 'committed'] as const).map((column) => (
                  <Table.HeaderCell key={column} scope="col">
                    {translate(`contract:standing.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map(({ risk: { id, evidenced, committed }, trend: row }) => {
                const before = row?.cells[0]?.level;
                return (
                  <Table.Row key={id} shadeOnHover={false}>
                    <Table.HeaderCell scope="row">
                      <Content text={ruleSet.risks.find((risk) => risk.id === id)?.title ?? id} />
                    </Table.HeaderCell>
                    <Table.DataCell>{before && <LevelRange range={before} />}</Table.DataCell>
                    <Table.DataCell>
                      <LevelRange range={evidenced.level} />
                    </Table.DataCell>
                    <Table.DataCell>
                      <LevelRange range={(committed ?? evidenced).level} />
                    </Table.DataCell>
                  </Table.Row>
                );
              })}
            </Table.Body>
          </Table>
        </div>
      )}
    </Part>
  );
}
