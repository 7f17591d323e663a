import { Heading } from '@navikt/ds-react';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { ReadingsTable } from './readings-table';
import { findingsOf, type ResultData, type RiskFinding } from './result-data';
import { RiskChain } from './risk-chain';
import { Section } from './section';
import { SmallestChangeText } from './smallest-change';
import { SourceList } from './source-list';
import { WhyLevel } from './why-level';

/** The worst risk of a domain lies open; the others are one line each, until somebody opens them. */
const openRisks = 1;

/** Every risk by domain, the worst first: what may happen to whom, how high, why, and what would lower it. */
export function RisksPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  return (
    <Section name="risks">
      <p>{translate('pages:result.risks.lead')}</p>
      {data.ruleSet.domains.map(({ id, title }) => (
        <div className="rs-stack" key={id}>
          <Heading level="3" size="medium">
            <Content text={title} />
          </Heading>
          <RisksOfDomain data={data} findings={findingsOf(data, id)} />
        </div>
      ))}
    </Section>
  );
}

/** Those that are or may be present, one under the other; those that are not, behind one line. */
function RisksOfDomain({ data, findings }: { data: ResultData; findings: RiskFinding[] }) {
  const { translate } = useWords();
  const present = findings.filter(({ result }) => result.applies !== 'no');
  const absent = findings.filter(({ result }) => result.applies === 'no');
  return (
    <>
      {present.map((finding, index) => (
        <RiskCard data={data} finding={finding} isOpen={index < openRisks} key={finding.risk.id} />
      ))}
      {absent.length > 0 && (
        <details>
          <summary>{translate('pages:result.risks.absent', { count: absent.length })}</summary>
          <div className="rs-stack">
            {absent.map((finding) => (
              <RiskCard data={data} finding={finding} isOpen={false} key={finding.risk.id} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function RiskCard({ data, finding, isOpen }: { data: ResultData; finding: RiskFinding; isOpen: boolean }) {
  const { translate } = useWords();
  const { risk, result } = finding;
  return (
    <details className="rs-card rs-risk" open={isOpen}>
      <summary className="rs-folded">
        <Heading level="4" size="small">
          <Content text={risk.title} />
        </Heading>
        <LevelRange range={result.evidenced.level} />
        {result.applies !== 'no' && <SeverityText data={data} finding={finding} />}
      </summary>
      {/* A link to what lies inside opens it. */}
      <div className="rs-stack rs-folded-inside" id={`risk-${risk.id}`}>
        {result.applies === 'no' ? (
          <p>{translate('pages:result.risk.notPresent')}</p>
        ) : (
          <>
            <RiskChain risk={risk} />
            <ReadingsTable result={result} />
            <SmallestChangeText change={finding.explanation.smallestChange} data={data} />
          </>
        )}
        <WhyLevel data={data} finding={finding} />
        <SourceList names={risk.sources} sources={data.ruleSet.sources} />
      </div>
    </details>
  );
}

/** How severe the harm is, from the most to the least favourable answer to what is open. */
function SeverityText({ data, finding }: { data: ResultData; finding: RiskFinding }) {
  const { translate } = useWords();
  const { atLeast, atMost } = finding.result.evidenced.severity;
  const severity = atLeast === atMost ? String(atMost) : translate('range', { atLeast, atMost });
  const most = data.ruleSet.parameters.matrix.length;
  return <span className="rs-hint">{translate('pages:result.risk.severity', { severity, most })}</span>;
}
