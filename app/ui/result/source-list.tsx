import type { Source } from '~/core/shared/source';
import { Content, Data, useWords } from '~/ui/words';

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
            <SourceTitle source={source} />
            {source.provision !== undefined && (
              <>
                {', '}
                <Data>{source.provision}</Data>
              </>
            )}
            {' · '}
            <span className="rs-subtle">{translate(`sourceStatus.${source.status}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The title of a source, as a link where it stands on the web. */
export function SourceTitle({ source: { title, url } }: { source: Source }) {
  if (url === undefined || !/^https?:/.test(url)) return <Content text={title} />;
  return (
    <a className="aksel-link" href={url} rel="noreferrer">
      <Content text={title} />
    </a>
  );
}
