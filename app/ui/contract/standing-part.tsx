import { Table } from '@navikt/ds-react';
import type { StandingPoint } from '~/core/judgement/contract';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { rankOf } from '~/core/scoring/level';
import { LevelRange } from '~/ui/levels/level-text';
import { Part } from '~/ui/frame/part';
import { Content, useWords } from '~/ui/words';

interface Props {
  evaluation: RiskEvaluation;
  ruleSet: Pick<RiskRuleSet, 'risks'>;
  /** Where everything stood at the award; absent where nobody wrote it down. */
  award: StandingPoint | undefined;
}

/** Every risk that is present: at the award, now, and once everything promised is proved. Worst first. */
export function StandingPart({ evaluation, ruleSet, award }: Props) {
  const { translate } = useWords();
  const present = evaluation.risks
    .filter(({ id, level }) => level !== 'none' || (award?.levels[id]?.atMost ?? 'none') !== 'none')
    .sort((left, right) => rankOf(right.level) - rankOf(left.level));
  return (
    <Part id="standing" title={translate('contract:standing.title')}>
      <p>{translate('contract:standing.lead')}</p>
      {present.length === 0 && <p>{translate('contract:standing.none')}</p>}
      {present.length > 0 && (
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
              {present.map(({ id, evidenced, committed }) => {
                const before = award?.levels[id];
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
