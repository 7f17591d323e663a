import { Heading } from '@navikt/ds-react';
import type { Standing } from '~/core/judgement/panel';
import { hashInGroups } from '~/core/pack/build-receipt-document';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';
import { ZonedText } from './deadline-text';

interface Response {
  id: string;
  firm: string;
  submission: { hash: string; at: string };
  version?: string;
  standing: Standing;
  judges: boolean;
  documents: { id: string; name: string; confidential: boolean }[];
}

interface Props {
  responses: Response[];
  notOpened: { firm: string; why: 'late' | 'withdrawn' }[];
  zone: string;
}

/** What was opened, firm by firm; and who handed something in that is not opened. */
export function ResponseParts({ responses, notOpened, zone }: Props) {
  const { translate } = useWords();
  return (
    <>
      {responses.length === 0 && <p>{translate('round:responses.none')}</p>}
      <ul className="rs-plain-list rs-stack">
        {responses.map((response) => (
          <li className="rs-card rs-stack rs-stack-small" key={response.id}>
            <OneResponse response={response} zone={zone} />
          </li>
        ))}
      </ul>
      {notOpened.length > 0 && (
        <Part id="not-opened" title={translate('round:responses.notOpened')}>
          <p>{translate('round:responses.notOpenedWhy')}</p>
          <ul className="rs-list">
            {notOpened.map(({ firm, why }, index) => (
              <li key={index}>
                <Data>{firm}</Data>
                {': '}
                {translate(`round:responses.why.${why}`)}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function OneResponse({ response, zone }: { response: Response; zone: string }) {
  const { translate } = useWords();
  const { id, firm, submission, version, documents, standing } = response;
  return (
    <>
      <Heading level="2" size="small">
        {standing === 'reads' ? (
          <a className="aksel-link" href={`/assessments/${id}/result`}>
            <Data>{firm}</Data>
          </a>
        ) : (
          <Data>{firm}</Data>
        )}
      </Heading>
      <JudgingWays response={response} />
      <p>
        {translate('round:responses.submitted')} <ZonedText instant={submission.at} zone={zone} />
      </p>
      <p>
        {translate('round:responses.hash')}{' '}
        <span className="rs-hash">
          <Data>{hashInGroups(submission.hash)}</Data>
        </span>
      </p>
      {version !== undefined && (
        <p>
          {translate('judgement:sheet.version.offered')} <Data>{version}</Data>
        </p>
      )}
      {documents.length > 0 && (
        <details>
          <summary>{translate('round:responses.documents', { count: documents.length })}</summary>
          <ul className="rs-list">
            {documents.map(({ id: documentId, name, confidential }) => (
              <li key={documentId}>
                <a className="aksel-link" href={`/assessments/${id}/documents/${documentId}`}>
                  <Data>{name}</Data>
                </a>
                {confidential && ` ${translate('round:responses.confidential')}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Where the response is judged; why nothing of it is shown to whoever may not read it. */
function JudgingWays({ response: { id, firm, standing, judges } }: { response: Response }) {
  const { translate } = useWords();
  if (standing !== 'reads') return <p>{translate(`judgement:responses.${standing}`)}</p>;
  return (
    <ul className="rs-list">
      {(judges ? (['judge', 'consensus'] as const) : (['consensus'] as const)).map((way) => (
        <li key={way}>
          <a className="aksel-link" href={`/responses/${id}/${way}`}>
            {translate(`judgement:responses.${way}`)}
            <span className="aksel-sr-only">
              {' '}
              <Data>{firm}</Data>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
