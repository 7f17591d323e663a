import { Heading } from '@navikt/ds-react';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { ReadingsTable } from './readings-table';
import { findingsOf, type ResultData, type RiskFinding } from './result-data';
import { Section } from './section';
import { SmallestChangeText } from './smallest-change';
import { SourceList } from './source-list';
import { WhyLevel } from './why-level';

/** Every risk by domain: what may happen to whom, how high, why, and what would lower it. */
export function RisksPart({ data }: { data: ResultData }) {
  return (
    <Section name="risks">
      {data.ruleSet.domains.map(({ id, title }) => (
        <div className="rs-stack" key={id}>
          <Heading level="3" size="medium">
            <Content text={title} />
          </Heading>
          {findingsOf(data, id).map((finding) => (
            <RiskCard data={data} finding={finding} key={finding.risk.id} />
          ))}
        </div>
      ))}
    </Section>
  );
}

function RiskCard({ data, finding }: { data: ResultData; finding: RiskFinding }) {
  const { translate } = useWords();
  const { risk, result } = finding;
  return (
    <article aria-labelledby={`risk-${risk.id}`} className="rs-card rs-stack rs-risk">
      <div className="rs-row rs-row-apart">
        <Heading id={`risk-${risk.id}`} level="4" size="small">
          <Content text={risk.title} />
        </Heading>
        <LevelRange range={result.evidenced.level} />
      </div>
      {result.applies === 'no' ? (
        <p>{translate('pages:result.risk.notPresent')}</p>
      ) : (
        <>
          <Chain finding={finding} />
          <ReadingsTable result={result} />
          <SmallestChangeText change={finding.explanation.smallestChange} data={data} />
        </>
      )}
      <WhyLevel data={data} finding={finding} />
      <SourceList names={risk.sources} sources={data.ruleSet.sources} />
    </article>
  );
}

const links = ['cause', 'event', 'harm', 'right'] as const;

/** cause → event → harm → right affected */
function Chain({ finding: { risk } }: { finding: RiskFinding }) {
  const { translate } = useWords();
  return (
    <ol className="rs-plain-list rs-chain">
      {links.map((link) => (
        <li key={link}>
          <strong>{translate(`pages:result.risk.${link}`)}</strong> <Content text={risk[link]} />
        </li>
      ))}
    </ol>
  );
}
