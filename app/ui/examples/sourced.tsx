import type { Outcome } from '~/core/examples/record-file';
import { Content, useWords } from '~/ui/words';

/** Statements, each with where it was found and how far that was read. */
export function SourcedList({ statements }: { statements: readonly Outcome[] }) {
  const { translate } = useWords();
  return (
    <ul className="rs-plain-list rs-stack">
      {statements.map((statement, index) => (
        <li key={index}>
          <p>
            <Content text={statement.text} />
          </p>
          <p className="rs-source">
            {translate('examples:record.source')} <SourceText statement={statement} />
            {' · '}
            {translate(`sourceStatus.${statement.status}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function SourceText({ statement: { source, url } }: { statement: Outcome }) {
  if (url === undefined || !/^https?:/.test(url)) return <Content text={source} />;
  return (
    <a className="aksel-link" href={url} rel="noreferrer">
      <Content text={source} />
    </a>
  );
}
