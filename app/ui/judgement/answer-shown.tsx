import { Heading } from '@navikt/ds-react';
import type { VersionStanding } from '~/core/judgement/document-version';
import type { Answer, AnswerState } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayText } from '~/core/shared/dates';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, Data, useWords } from '~/ui/words';

/** One answer with what shows it, for whoever judges it. */
export interface ShownAnswer {
  question: Question;
  answer?: Answer;
  state: AnswerState;
  documents: {
    id: string;
    name: string;
    dated: string;
    expires?: string;
    version?: string;
    state: 'stands' | 'expired' | 'open';
    /** How its version stands to the one on offer; absent where nothing is offered. */
    about?: VersionStanding;
  }[];
}

interface Props extends ShownAnswer {
  assessmentId: string;
}

/** An answer as it was given, its documents, and what the question asks as proof. */
export function AnswerShown({ question, answer, state, documents, assessmentId }: Props) {
  const { translate } = useWords();
  const { note } = question;
  return (
    <>
      <Heading level="3" size="small">
        <Content text={question.title} />
      </Heading>
      <p>
        {translate('judgement:sheet.answer')}{' '}
        {state === 'dont_know' ? translate('state.dont_know') : <AnswerText answer={answer} question={question} />}
      </p>
      {answer?.committed !== undefined && (
        <p>
          {translate('judgement:sheet.committed')} <Day day={answer.committed.by} />{' '}
          {translate('judgement:sheet.committedProof')} <Data>{answer.committed.proof}</Data>
        </p>
      )}
      {answer?.value !== undefined && note.proof !== 'none' && (
        <>
          <p>
            {translate('judgement:sheet.grade', { grade: translate(`grade.${answer.evidence?.grade ?? 'claimed'}`) })}
          </p>
          <Documents answer={answer} documents={documents} assessmentId={assessmentId} />
        </>
      )}
      {note.evidence !== undefined && (
        <p>
          {translate('judgement:sheet.asks')} <Content text={note.evidence} />
        </p>
      )}
      {note.proof === 'required' && <p>{translate('judgement:sheet.required')}</p>}
    </>
  );
}

function Documents({
  answer,
  documents,
  assessmentId,
}: Pick<Props, 'documents' | 'assessmentId'> & { answer: Answer }) {
  const { translate } = useWords();
  const named = answer.evidence?.document;
  const isFile = documents.some(({ name }) => name === named);
  return (
    <>
      {named !== undefined && !isFile && (
        <p>
          {translate('judgement:sheet.proof')} <Data>{named}</Data>
        </p>
      )}
      {documents.length === 0 && named === undefined && <p>{translate('judgement:sheet.noDocument')}</p>}
      {documents.length > 0 && (
        <ul className="rs-list">
          {documents.map(({ id, name, dated, expires, version, state, about }) => (
            <li key={id}>
              <a className="aksel-link" download href={`/assessments/${assessmentId}/documents/${id}`}>
                <Data>{name}</Data>
              </a>
              {' · '}
              {translate('documents:list.dated')} <Day day={dated} />
              {expires !== undefined && (
                <>
                  {' · '}
                  {translate('documents:list.until')} <Day day={expires} />
                </>
              )}
              {version !== undefined && (
                <>
                  {' · '}
                  {translate('documents:list.version')} <Data>{version}</Data>
                </>
              )}
              {(about === 'differs' || about === 'not_named') && (
                <>
                  {' · '}
                  <strong>{translate(`judgement:sheet.version.${about}`)}</strong>
                </>
              )}
              {' · '}
              {translate(`judgement:sheet.state.${state}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Day({ day }: { day: string }) {
  const { language } = useWords();
  return (
    <time dateTime={day}>
      <Data>{dayText(day, language)}</Data>
    </time>
  );
}
