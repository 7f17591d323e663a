import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';

/** One part of the page, found by heading, by landmark and by link. */
export function Part({ id, heading, children }: { id: string; heading: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="rs-stack rs-section">
      <Heading id={id} level="2" size="large">
        {heading}
      </Heading>
      {children}
    </section>
  );
}
