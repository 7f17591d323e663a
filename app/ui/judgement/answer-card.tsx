import { Heading } from '@navikt/ds-react';
import type { Finding } from '~/core/judgement/finding';
import type { Answer, AnswerState } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayText } from '~/core/shared/dates';
import type { Issue } from '~/core/shared/issue';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, Data, useWords } from '~/ui/words';
import { FindingForm } from './finding-form';
import { FindingText } from './finding-text';
import { fieldsFrom, type TypedFindingFields } from './typed-finding';

/** One answer to be judged, with what shows it. */
export interface CardAnswer {
  question: Question;
  answer?: Answer;
  state: AnswerState;
  documents: { id: string; name: string; dated: string; expires?: string; state: 'stands' | 'expired' | 'open' }[];
  finding?: Finding;
  /** A grade from earlier, to be confirmed. */
  carried?: Finding;
}

interface Props extends CardAnswer {
  responseId: string;
  mayFind: boolean;
  /** What was typed about this answer and could not be taken. */
  refused: { typed: TypedFindingFields; issues: Issue[] } | undefined;
}

/** An answer as it was given, its documents, what the question asks as proof, and what the reader finds. */
export function AnswerCard({ question, answer, state, documents, responseId, mayFind, refused, ...found }: Props) {
  const { translate } = useWords();
  const { finding, carried } = found;
  const { note, name } = question;
  return (
    <li className="rs-card rs-stack rs-stack-small" id={`answer-${name}`}>
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
          <Documents answer={answer} documents={documents} responseId={responseId} />
        </>
      )}
      {note.evidence !== undefined && (
        <p>
          {translate('judgement:sheet.asks')} <Content text={note.evidence} />
        </p>
      )}
      {note.proof === 'required' && <p>{translate('judgement:sheet.required')}</p>}
      {finding !== undefined && (
        <>
          <p>
            <strong>{translate('judgement:sheet.finding')}</strong>
          </p>
          <FindingText finding={finding} question={question} />
        </>
      )}
      {mayFind && carried !== undefined && <Carried finding={carried} question={question} />}
      {mayFind && (
        <FindingForm
          answer={answer}
          isNew={finding === undefined}
          issues={refused?.issues ?? []}
          question={question}
          typed={refused?.typed ?? fieldsFrom(name, finding ?? carried)}
        />
      )}
    </li>
  );
}

/** What the same proof was found worth earlier: it counts only once it is confirmed here. */
function Carried({ finding, question }: { finding: Finding; question: Question }) {
  const { translate } = useWords();
  return (
    <>
      <p>
        {translate('judgement:sheet.carried')} <Data>{finding.carriedFrom}</Data>
      </p>
      <FindingText finding={finding} question={question} />
      <p>{translate('judgement:sheet.confirm')}</p>
    </>
  );
}

function Documents({ answer, documents, responseId }: Pick<Props, 'documents' | 'responseId'> & { answer: Answer }) {
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
          {documents.map(({ id, name, dated, expires, state }) => (
            <li key={id}>
              <a className="aksel-link" download href={`/assessments/${responseId}/documents/${id}`}>
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
