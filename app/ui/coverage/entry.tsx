import type { ReactNode } from 'react';
import { useWords } from '~/ui/words';

interface Props {
  name: string;
  items: { key: string; item: ReactNode }[];
  /** What stands for the items while they are folded; without it they are all shown. */
  summary?: ReactNode;
}

/** A name, and under it a list of items; the word for none where there are none. */
export function Entry({ name, items, summary }: Props) {
  const { translate } = useWords();
  const list = (
    <ul className="rs-list">
      {items.map(({ key, item }) => (
        <li key={key}>{item}</li>
      ))}
    </ul>
  );
  const shown =
    summary === undefined ? (
      list
    ) : (
      <details>
        <summary>{summary}</summary>
        {list}
      </details>
    );
  return (
    <div>
      <dt>{name}</dt>
      <dd>{items.length === 0 ? <span className="rs-subtle">{translate('coverage:row.none')}</span> : shown}</dd>
    </div>
  );
}
