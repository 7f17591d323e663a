import { Heading } from '@navikt/ds-react';
import type { KnownFact } from '~/core/examples/record-file';
import type { Text } from '~/core/shared/text';
import { Content, useWords } from '~/ui/words';
import { KnownFacts } from './known-facts';

/** What somebody who practises reads before answering. */
export function PracticeFacts({ summary, known }: { summary: Text; known: readonly KnownFact[] }) {
  const { translate } = useWords();
  return (
    <section aria-labelledby="facts" className="rs-stack">
      <Heading id="facts" level="2" size="medium">
        {translate('examples:practice.facts')}
      </Heading>
      <p>{translate('examples:practice.factsLead')}</p>
      <div className="rs-card rs-stack">
        <p>
          <Content text={summary} />
        </p>
        <KnownFacts known={known} level="3" />
      </div>
    </section>
  );
}
