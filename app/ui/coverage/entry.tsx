import type { ReactNode } from 'react';
import { useWords } from '~/ui/words';

/** A name, and under it a list of items; the word for none where there are none. */
export function Entry({ name, items }: { name: string; items: { key: string; item: ReactNode }[] }) {
  const { translate } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {items.length === 0 ? (
          <span className="rs-subtle">{translate('coverage:row.none')}</span>
        ) : (
          <ul className="rs-list">
            {items.map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
