import { isReady, type Waiting } from '~/core/judgement/waiting';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { QuestionName, questionIn } from '~/ui/clarification/question-name';
import { Note } from '~/ui/frame/note';
import { Instant } from '~/ui/response/instant';
import { Data, useWords } from '~/ui/words';

interface Props {
  waiting: Waiting;
  roundId: string;
  questionnaires: Questionnaire[];
  zone: string;
}

/** What a decision waits for, with the way to each; and that nobody judges, where nobody was to. */
export function WaitingNote({ waiting, roundId, questionnaires, zone }: Props) {
  const { translate } = useWords();
  const { judging, clarifications, isUnjudged } = waiting;
  const toJudges = (
    <p>
      <a className="aksel-link" href={`/rounds/${roundId}/judges`}>
        {translate('decision:waiting.judges')}
      </a>
    </p>
  );
  return (
    <>
      {isUnjudged && (
        <Note tone="info">
          <p>{translate('decision:waiting.unjudged')}</p>
          {toJudges}
        </Note>
      )}
      {!isReady(waiting) && (
        <Note tone="warning">
          <p>{translate('decision:waiting.lead')}</p>
          {judging.length > 0 && (
            <>
              <p>{translate('decision:waiting.judging')}</p>
              <ul className="rs-list">
                {judging.map(({ responseId, firm }) => (
                  <li key={responseId}>
                    <a className="aksel-link" href={`/responses/${responseId}/consensus`}>
                      <Data>{firm}</Data>
                    </a>
                  </li>
                ))}
              </ul>
              {toJudges}
            </>
          )}
          {clarifications.length > 0 && (
            <>
              <p>{translate('decision:waiting.clarifications')}</p>
              <ul className="rs-list">
                {clarifications.map(({ id, question, until }) => (
                  <li key={id}>
                    <a className="aksel-link" href={`/rounds/${roundId}/clarifications/${id}`}>
                      <QuestionName question={questionIn(questionnaires, question)} />
                    </a>{' '}
                    ({translate('decision:waiting.until')} <Instant at={until} zone={zone} />)
                  </li>
                ))}
              </ul>
            </>
          )}
        </Note>
      )}
    </>
  );
}
