import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useWords } from '~/ui/words';

/** One step of the way back. */
export interface Crumb {
  href: string;
  text: ReactNode;
}

interface Props {
  heading: ReactNode;
  /** The way back, from the start page on; the page itself is not part of it. */
  trail?: Crumb[];
  /** Lines of text keep to a readable measure unless a page shows tables. */
  wide?: boolean;
  children: ReactNode;
}

/** What every page has: the way back, one main heading, and the content. */
export function Page({ heading, trail = [], wide = false, children }: Props) {
  return (
    <div className={`rs-stack rs-stack-large ${wide ? '' : 'rs-text'}`}>
      <div className="rs-stack">
        {trail.length > 0 && <Breadcrumb trail={trail} />}
        <Heading level="1" size="xlarge">
          {heading}
        </Heading>
      </div>
      {children}
    </div>
  );
}

function Breadcrumb({ trail }: { trail: Crumb[] }) {
  const { translate } = useWords();
  return (
    <nav className="rs-breadcrumb" aria-label={translate('pages:frame.trail')}>
      <ol>
        {trail.map(({ href, text }) => (
          <li key={href}>
            <a className="aksel-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
