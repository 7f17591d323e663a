import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { LevelBeside, LevelsBeside } from '~/core/move/levels-beside';
import type { Level } from '~/core/rules/rule-set-file';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Range } from '~/core/scoring/evaluation';
import type { Text } from '~/core/shared/text';
import { RecommendedText } from '~/ui/judgement/recommended-text';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';

interface Props {
  levels: LevelsBeside;
  /** Both, the newer one first: titles are its own where it has them. */
  ruleSets: RiskRuleSet[];
}

const columns = ['before', 'after', 'unconfirmed'] as const;

/** The levels of one set of answers under both versions. */
export function LevelsBesideTable({ levels: { overall, recommendation, domains, risks }, ruleSets }: Props) {
  const { translate } = useWords();
  const titleIn = (of: 'domains' | 'risks', id: string): Text =>
    ruleSets.flatMap((ruleSet): { id: string; title: Text }[] => ruleSet[of]).find((one) => one.id === id)?.title ?? id;
  const caption = translate('move:levels.caption');
  return (
    <div className="rs-scroll" tabIndex={0} role="region" aria-label={caption}>
      <Table size="small">
        <caption className="aksel-sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            {(['what', ...columns] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {translate(`move:levels.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          <Row name={translate('move:levels.recommendation')}>
            {columns.map((column) => (
              <RecommendedText key={column} range={recommendation[column]} />
            ))}
          </Row>
          <LevelRow level={overall} name={translate('move:levels.overall')} />
          {domains.map((domain) => (
            <LevelRow key={domain.id} level={domain} name={<Content text={titleIn('domains', domain.id)} />} />
          ))}
          {risks.map((risk) => (
            <LevelRow key={risk.id} level={risk} name={<Content text={titleIn('risks', risk.id)} />} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function LevelRow({ name, level }: { name: ReactNode; level: LevelBeside }) {
  return (
    <Row name={name}>
      {columns.map((column) => (
        <LevelThere key={column} range={level[column]} />
      ))}
    </Row>
  );
}

function LevelThere({ range }: { range: Range<Level> | undefined }) {
  const { translate } = useWords();
  return range === undefined ? <>{translate('move:levels.absent')}</> : <LevelRange range={range} />;
}

function Row({ name, children }: { name: ReactNode; children: ReactNode[] }) {
  return (
    <Table.Row shadeOnHover={false}>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      {children.map((cell, index) => (
        <Table.DataCell key={index}>{cell}</Table.DataCell>
      ))}
    </Table.Row>
  );
}
