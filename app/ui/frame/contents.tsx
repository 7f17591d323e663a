import type { ReactNode } from 'react';
import { useWords } from '~/ui/words';

/** Links to the parts of a long page, each by the id of its heading. */
export function Contents({ parts }: { parts: { id: string; title: ReactNode }[] }) {
  const { translate } = useWords();
  return (
    <nav aria-label={translate('pages:result.contents')} className="rs-contents">
      <ul className="rs-plain-list rs-row">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a className="aksel-link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
