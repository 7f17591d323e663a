import type { Source } from '~/core/shared/source';
import { Content, Data } from '~/ui/words';

/** A source by its title, as a link where it stands on the web, and the provision meant. */
export function CitedSource({ source: { title, url, provision } }: { source: Source }) {
  const isOnline = url !== undefined && /^https?:/.test(url);
  return (
    <>
      {isOnline ? (
        <a className="aksel-link" href={url} rel="noreferrer">
          <Content text={title} />
        </a>
      ) : (
        <Content text={title} />
      )}
      {provision !== undefined && (
        <>
          {', '}
          <Data>{provision}</Data>
        </>
      )}
    </>
  );
}
