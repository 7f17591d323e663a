import type { Question } from '~/core/questionnaire/questionnaire';
import { Content, useWords } from '~/ui/words';
import type { SyncState } from './sync-types';

interface Props {
  state: SyncState;
  questions: Question[];
  /** Where the person goes to sign in again. */
  signIn: string;
}

/** What is on the server's disk and what is not yet, always in sight and told to those who hear the page. */
export function SaveStatus({ state, questions, signIn }: Props) {
  const { translate } = useWords();
  const { status, unfinished, isKept } = state;
  const isUnsent = Object.keys(state.unsent).length > 0;
  const isSaved = status === 'saved' && !isUnsent;
  return (
    <div className={`rs-save rs-save-${isSaved ? 'saved' : 'open'} rs-stack rs-stack-small`} role="status">
      {state.closed ? (
        <p>{translate(isUnsent ? 'pages:save.closed' : 'pages:save.readOnly')}</p>
      ) : (
        (status !== 'saved' || isSaved) && <p>{translate(`pages:save.${status}`)}</p>
      )}
      {status === 'signed_out' && (
        <p>
          <a className="aksel-link" href={signIn}>
            {translate('pages:save.signIn')}
          </a>
        </p>
      )}
      {unfinished.length > 0 && !state.closed && (
        <>
          <p>{translate('pages:save.unfinished', { count: unfinished.length })}</p>
          <ul className="rs-list">
            {unfinished.map((name) => (
              <li key={name}>
                <Content text={questions.find((question) => question.name === name)?.title} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!isKept && <p>{translate('pages:save.notKept')}</p>}
    </div>
  );
}
