import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';

interface Props {
  /** Id of its heading: for links to it, and for those who jump from region to region. */
  id: string;
  title: ReactNode;
  children: ReactNode;
}

/** One part of a page, under a heading of its own. */
export function Part({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="rs-stack">
      <Heading id={id} level="2" size="medium">
        {title}
      </Heading>
      {children}
    </section>
  );
}
