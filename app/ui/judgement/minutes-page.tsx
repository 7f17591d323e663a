import { Heading } from '@navikt/ds-react';
import type { JudgedResponse, Minutes } from '~/core/judgement/minutes';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Part } from '~/ui/frame/part';
import { Instant } from '~/ui/response/instant';
import { Content, Data, useWords } from '~/ui/words';
import { FindingText } from './finding-text';
import { FindingsList } from './findings-list';
import { PanelList } from './panel-list';

/** Who judged with which ties, what each found, and what they agreed on. */
export function MinutesPage({ minutes: { people, responses, leftOut, deadline } }: { minutes: Minutes }) {
  const { translate } = useWords();
  return (
    <>
      {leftOut.length > 0 && (
        <p>
          {translate('judgement:minutes.leftOut')} <Data>{leftOut.join(', ')}</Data>
        </p>
      )}
      <Part id="people" title={translate('judgement:minutes.people.heading')}>
        {people.length === 0 ? (
          <p>{translate('judgement:minutes.people.nobody')}</p>
        ) : (
          <PanelList isOpened people={people} />
        )}
      </Part>
      {responses.map((response, index) => (
        <Part id={`response-${index + 1}`} key={response.responseId} title={<Data>{response.firm}</Data>}>
          <OneResponse response={response} zone={deadline.zone} />
        </Part>
      ))}
    </>
  );
}

function OneResponse({ response, zone }: { response: JudgedResponse; zone: string }) {
  const { translate } = useWords();
  const { sheets, judges, questions, answers, consensus } = response;
  return (
    <>
      {judges.length === 0 && <p>{translate('judgement:minutes.judges.nobody')}</p>}
      {judges.length === 1 && <p>{translate('judgement:minutes.judges.alone')}</p>}
      {judges.length > 0 && sheets.length === 0 && <p>{translate('judgement:consensus.waiting')}</p>}
      {sheets.map(({ by, findings, submittedAt }) => (
        <details key={by.personId}>
          <summary>
            <Data>{by.name}</Data> {translate('judgement:consensus.submitted')}
          </summary>
          <div className="rs-inset rs-stack rs-stack-small">
            {submittedAt !== undefined && <Instant at={submittedAt} zone={zone} />}
            {questions
              .filter(({ name }) => findings[name] !== undefined)
              .map((question) => (
                <OneFinding key={question.name} question={question} response={response} by={by.personId} />
              ))}
          </div>
        </details>
      ))}
      <Heading level="3" size="small">
        {translate('judgement:minutes.consensus.heading')}
      </Heading>
      {consensus?.reopenings.map(({ name, at, reason }) => (
        <p className="rs-lines" key={at}>
          {translate('judgement:consensus.reopened')} <Data>{name}</Data>, <Instant at={at} zone={zone} />
          {' – '}
          <Data>{reason}</Data>
        </p>
      ))}
      {consensus?.at === undefined ? (
        <p>{translate('judgement:minutes.consensus.open')}</p>
      ) : (
        <>
          <p>
            {translate('judgement:consensus.writtenBy')}{' '}
            <Data>{consensus.agreed.map(({ name }) => name).join(', ')}</Data>
            {' · '}
            <Instant at={consensus.at} zone={zone} />
          </p>
          <FindingsList
            answers={answers}
            findings={consensus.findings}
            questions={questions}
            settled={consensus.settled}
          />
        </>
      )}
    </>
  );
}

function OneFinding({ question, response, by }: { question: Question; response: JudgedResponse; by: string }) {
  const { translate } = useWords();
  const finding = response.sheets.find((sheet) => sheet.by.personId === by)?.findings[question.name];
  return (
    <div className="rs-stack rs-stack-small">
      <p>
        <strong>
          <Content text={question.title} />
        </strong>
      </p>
      <p>
        {translate('judgement:consensus.answer')}{' '}
        <AnswerText answer={response.answers[question.name]} question={question} />
      </p>
      <FindingText finding={finding} question={question} />
    </div>
  );
}
