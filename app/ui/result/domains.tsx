import { Heading } from '@navikt/ds-react';
import type { DomainResult } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';
import { ProfileText } from './profile-text';
import { CompletenessText, ProofText } from './recommendation';
import type { ResultData } from './result-data';
import { Section } from './section';

/** Each domain with its level and profile, and the way from what the design risks to what is shown. */
export function DomainsPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { ruleSet, evaluation } = data;
  return (
    <Section name="domains">
      <p>{translate('pages:result.domains.lead')}</p>
      <div className="rs-grid">
        {ruleSet.domains.map(({ id, title, asks }) => {
          const result = evaluation.domains.find((one) => one.id === id);
          if (result === undefined) return null;
          return (
            <article className="rs-card rs-stack rs-stack-small" key={id}>
              <Heading level="3" size="small">
                <Content text={title} />
              </Heading>
              <p className="rs-domain-level">
                <LevelRange range={result.evidenced} />
              </p>
              <ProfileText profile={result.profile} />
              <p className="rs-subtle">
                <Content text={asks} />
              </p>
              <Readings result={result} />
              <p>
                <CompletenessText completeness={result.completeness} />
              </p>
              <p>
                <ProofText proof={result.proof} />
              </p>
            </article>
          );
        })}
      </div>
    </Section>
  );
}

const readings = ['inherent', 'stated', 'evidenced', 'committed'] as const;

function Readings({ result }: { result: DomainResult }) {
  const { translate } = useWords();
  return (
    <dl className="rs-readings">
      {readings.map((name) => {
        const range = result[name];
        if (range === undefined) return null;
        return (
          <div key={name}>
            <dt>{translate(`pages:result.reading.${name}.title`)}</dt>
            <dd>
              <LevelRange range={range} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
