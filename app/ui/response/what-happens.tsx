import { Heading } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

const ofTender = ['sealed', 'opened', 'read', 'counted', 'kept'] as const;
const ofConsultation = ['comments', 'noResponse'] as const;

/** What becomes of the answers: said before anybody gives one. */
export function WhatHappens({ kind }: { kind: 'consultation' | 'tender' }) {
  const { translate } = useWords();
  const lines = kind === 'tender' ? ofTender : ofConsultation;
  return (
    <section aria-labelledby="what-happens" className="rs-stack">
      <Heading id="what-happens" level="2" size="medium">
        {translate(`response:whatHappens.${kind}`)}
      </Heading>
      <ul className="rs-list">
        {lines.map((line) => (
          <li key={line}>{translate(`response:whatHappens.${line}`)}</li>
        ))}
      </ul>
    </section>
  );
}
