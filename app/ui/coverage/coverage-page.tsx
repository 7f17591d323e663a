import type { ReactNode } from 'react';
import type { Coverage } from '~/core/coverage/coverage';
import { textIn, type Text } from '~/core/shared/text';
import { Page } from '~/ui/frame/page';
import { ruleSetAddress } from '~/ui/rulebook/addresses';
import { ReviewText } from '~/ui/result/unchecked-text';
import { Content, useWords } from '~/ui/words';
import { CrosswalkPart } from './crosswalk-table';
import { FactorTable } from './factor-table';
import { GapsPart } from './gaps-part';
import { Part } from './part';
import { LegendPart, SourcesPart } from './sources-part';

interface Props {
  coverage: Coverage;
  /** Other rule sets whose coverage could be looked at. */
  others: { id: string; title: Text }[];
}

/** What a rule set covers: numbers and gaps first, then factor by factor, then other instruments and sources. */
export function CoveragePage({ coverage, others }: Props) {
  const { language, translate } = useWords();
  const { ruleSet, factors } = coverage;
  const groups = groupsOf(coverage);
  const links: { href: string; text: ReactNode }[] = [
    { href: '#gaps', text: translate('coverage:gaps.title') },
    ...groups.map(({ id, title }) => ({ href: `#${id}`, text: <GroupName title={title} /> })),
    { href: '#crosswalk', text: translate('coverage:crosswalk.title') },
    { href: '#sources', text: translate('coverage:sources.title') },
    { href: '#legend', text: translate('coverage:legend.title') },
  ];
  return (
    <Page
      heading={translate('coverage:heading')}
      trail={[{ href: '/assessments', text: translate('pages:home.list') }]}
      wide
    >
      <p className="rs-text">
        {translate('coverage:lead', { ruleSet: textIn(ruleSet.title, language), version: ruleSet.version })}{' '}
        {translate('coverage:derived')}
      </p>
      <p>
        <a className="aksel-link" href={ruleSetAddress(ruleSet)}>
          {translate('rulebook:rulesOf')}
        </a>
      </p>
      <Numbers coverage={coverage} />
      <nav aria-label={translate('coverage:contents')} className="rs-contents">
        <ul className="rs-plain-list rs-row">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a className="aksel-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {others.length > 0 && <OtherRuleSets others={others} />}
      <div className="rs-stack rs-stack-xlarge">
        {factors.length === 0 ? <p>{translate('coverage:noFactors')}</p> : <GapsPart coverage={coverage} />}
        {groups.map(({ id, title, rows }) => (
          <Part heading={<GroupName title={title} />} id={id} key={id}>
            <FactorTable caption={<GroupName title={title} />} factors={rows} ruleSet={ruleSet} />
          </Part>
        ))}
        <CrosswalkPart instruments={coverage.instruments} />
        <SourcesPart sources={coverage.sources} />
        <LegendPart />
      </div>
    </Page>
  );
}

/** Factors by domain, those that bear on every domain first; groups without any are left out. */
function groupsOf({ domains, factors }: Coverage) {
  const groups = [
    { id: 'all-domains', title: undefined, domain: undefined },
    ...domains.map(({ id, title }) => ({ id: `domain-${id}`, title, domain: id })),
  ];
  return groups
    .map((group) => ({ ...group, rows: factors.filter(({ factor }) => factor.domain === group.domain) }))
    .filter(({ rows }) => rows.length > 0);
}

function GroupName({ title }: { title: Text | undefined }) {
  const { translate } = useWords();
  return title === undefined ? <>{translate('coverage:allDomains')}</> : <Content text={title} />;
}

function Numbers({ coverage }: { coverage: Coverage }) {
  const { translate } = useWords();
  const { counts, instruments } = coverage;
  const sum = (how: 'fully' | 'partly' | 'not') =>
    instruments.reduce((total, instrument) => total + instrument.counts[how], 0);
  const entries: Record<string, ReactNode> = {
    review: <ReviewText ruleSet={coverage} />,
    factors: translate('coverage:count.factorsValue', { covered: counts.covered, factors: counts.factors }),
    questions: counts.questions,
    rules: translate('coverage:count.rulesValue', { risks: counts.risks, stoppers: counts.stoppers }),
    measures: counts.measures,
    cases: counts.cases,
    elements: translate('coverage:count.elementsValue', {
      fully: sum('fully'),
      partly: sum('partly'),
      not: sum('not'),
    }),
  };
  return (
    <dl className="rs-facts">
      {Object.entries(entries).map(([name, value]) => (
        <div className="rs-facts-entry" key={name}>
          <dt>{translate(`coverage:count.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function OtherRuleSets({ others }: Pick<Props, 'others'>) {
  const { translate } = useWords();
  return (
    <nav aria-label={translate('coverage:otherRuleSets')}>
      <ul className="rs-plain-list rs-row">
        {others.map(({ id, title }) => (
          <li key={id}>
            <a className="aksel-link" href={`/coverage?ruleSet=${encodeURIComponent(id)}`}>
              <Content text={title} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
