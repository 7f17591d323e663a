import type { Question } from '~/core/questionnaire/questionnaire';
import { Content, useWords } from '~/ui/words';
import type { SyncState } from './answer-sync';

/** What is on the server's disk and what is not yet, always in sight and told to those who hear the page. */
export function SaveStatus({ state, questions }: { state: SyncState; questions: Question[] }) {
  const { translate } = useWords();
  const { status, unfinished, isKept } = state;
  const isSaved = status === 'saved' && unfinished.length === 0 && Object.keys(state.conflicts).length === 0;
  return (
    <div className={`rs-save rs-save-${isSaved ? 'saved' : 'open'} rs-stack rs-stack-small`} role="status">
      {(status !== 'saved' || isSaved) && <p>{translate(`pages:save.${status}`)}</p>}
      {unfinished.length > 0 && (
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
