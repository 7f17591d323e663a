import { Heading } from '@navikt/ds-react';
import type { RuleBook } from '~/core/rulebook/rule-book';
import { Part } from '~/ui/coverage/part';
import { Content, useWords } from '~/ui/words';
import { riskAddress } from './addresses';

interface Props {
  book: RuleBook;
  hash: string | undefined;
}

/** Each domain with its risks: what can happen to whom, and the way to the rules in full. */
export function DomainsPart({ book: { domains, ruleSet }, hash }: Props) {
  const { translate } = useWords();
  return (
    <Part heading={translate('rulebook:part.domains')} id="domains">
      {domains.map(({ id, title, asks, risks }) => (
        <div className="rs-stack" key={id}>
          <Heading id={`domain-${id}`} level="3" size="medium">
            <Content text={title} />
          </Heading>
          <p className="rs-text">
            <Content text={asks} />
          </p>
          {risks.length === 0 && <p>{translate('rulebook:domain.none')}</p>}
          <ul className="rs-plain-list rs-grid">
            {risks.map((risk) => (
              <li className="rs-card rs-stack rs-stack-small" key={risk.id}>
                <Heading level="4" size="small">
                  <a className="aksel-link" href={riskAddress(ruleSet, risk.id, hash)}>
                    <Content text={risk.title} />
                  </a>
                </Heading>
                <p>
                  <Content text={risk.event} /> <Content text={risk.harm} />
                </p>
                <p className="rs-hint">
                  {translate('rulebook:domain.counts_safeguards', { count: risk.safeguards })},{' '}
                  {translate('rulebook:domain.counts_cases', { count: risk.cases })}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}
