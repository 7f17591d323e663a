import { Heading } from '@navikt/ds-react';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayText } from '~/core/shared/dates';
import { Note } from '~/ui/frame/note';
import { Content, Data, useWords } from '~/ui/words';

interface Listed {
  id: string;
  name: string;
  size: number;
  dated: string;
  expires?: string;
  version?: string;
  confidential: boolean;
  supported: { question: Question; state: 'stands' | 'expired' | 'open' }[];
  mayChange: boolean;
}

/** Documents, each with the answers it supports and whether they rest on it. */
export function DocumentList({ base, documents }: { base: string; documents: Listed[] }) {
  const { translate } = useWords();
  if (documents.length === 0) {
    return (
      <Note>
        <p>{translate('documents:list.empty')}</p>
      </Note>
    );
  }
  return (
    <ul className="rs-plain-list rs-stack">
      {documents.map((document) => (
        <li className="rs-card rs-stack rs-stack-small" key={document.id}>
          <OneDocument document={document} href={`${base}/${document.id}`} />
        </li>
      ))}
    </ul>
  );
}

function OneDocument({ document, href }: { document: Listed; href: string }) {
  const { language, translate } = useWords();
  const { name, size, dated, expires, version, confidential, supported, mayChange } = document;
  return (
    <>
      <Heading level="2" size="small">
        <a className="aksel-link" download href={href}>
          <Data>{name}</Data>
        </a>
      </Heading>
      <p className="rs-subtle">
        {translate('documents:list.dated')} <Data>{dayText(dated, language)}</Data>
        {expires !== undefined && (
          <>
            {' · '}
            {translate('documents:list.until')} <Data>{dayText(expires, language)}</Data>
          </>
        )}
        {version !== undefined && (
          <>
            {' · '}
            {translate('documents:list.version')} <Data>{version}</Data>
          </>
        )}
        {' · '}
        <Data>{megabytes(size, language)}</Data>
      </p>
      {confidential && (
        <p>
          <strong>{translate('documents:list.confidential')}</strong>
        </p>
      )}
      {supported.length === 0 ? (
        <p>{translate('documents:list.supportsNothing')}</p>
      ) : (
        <>
          <p>{translate('documents:list.supports')}</p>
          <ul className="rs-list">
            {supported.map(({ question, state }) => (
              <li key={question.name}>
                <Content text={question.title} />
                {state !== 'stands' && <strong> ({translate(`documents:list.state.${state}`)})</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayChange && (
        <div className="rs-row">
          {(['edit', 'remove'] as const).map((way) => (
            <a className="aksel-link" href={`${href}/${way}`} key={way}>
              {translate(`documents:list.${way}`)}{' '}
              <span className="aksel-sr-only">
                <Data>{name}</Data>
              </span>
            </a>
          ))}
        </div>
      )}
    </>
  );
}

function megabytes(size: number, language: string): string {
  const kilobytes = Math.max(1, Math.round(size / 1000));
  const [value, unit] = kilobytes < 1000 ? [kilobytes, 'kilobyte'] : [kilobytes / 1000, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
