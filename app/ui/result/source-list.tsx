import type { Source } from '~/core/shared/source';
import { useWords } from '~/ui/words';
import { CitedSource } from './cited-source';

/** What stands behind a statement, and how far it was read. */
export function SourceList({ names, sources }: { names: readonly string[]; sources: Record<string, Source> }) {
  const { translate } = useWords();
  const cited = names.flatMap((name) => sources[name] ?? []);
  if (cited.length === 0) return null;
  return (
    <details>
      <summary>{translate('pages:result.sources', { count: cited.length })}</summary>
      <ul className="rs-list">
        {cited.map((source, index) => (
          <li key={index}>
            <CitedSource source={source} />
            {' · '}
            <span className="rs-subtle">{translate(`sourceStatus.${source.status}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
