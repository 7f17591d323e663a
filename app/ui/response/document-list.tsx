import type { SubmittedDocument } from '~/core/procurement/response';
import { dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** Documents as they are or would be handed in. */
export function HandedDocuments({ documents }: { documents: SubmittedDocument[] }) {
  const { language, translate } = useWords();
  if (documents.length === 0) return <p>{translate('response:told.noDocuments')}</p>;
  return (
    <ul className="rs-list">
      {documents.map(({ name, dated, expires, version, confidential, hash }) => (
        <li key={`${hash} ${name}`}>
          <Data>{name}</Data>, <Data>{dayText(dated, language)}</Data>
          {expires !== undefined && (
            <>
              {' '}
              {translate('response:told.until')} <Data>{dayText(expires, language)}</Data>
            </>
          )}
          {version !== undefined && (
            <>
              {', '}
              {translate('response:told.version')} <Data>{version}</Data>
            </>
          )}
          {confidential && ` (${translate('response:told.confidential')})`}
        </li>
      ))}
    </ul>
  );
}
