import { Heading } from '@navikt/ds-react';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { stateOf } from '~/core/scoring/settle-answers';
import { Note } from '~/ui/frame/note';
import { questionHref } from '~/ui/result/result-data';
import { Content, useWords } from '~/ui/words';
import type { ToldQuestionnaire } from './answers-in-words';

interface Props {
  responseId: string;
  told: ToldQuestionnaire[];
  answers: Answers;
  /** Whether anything can still be answered. */
  isReadOnly: boolean;
}

/** What counts at its worst because nothing was said, first of all; each leads to where it is answered. */
export function OpenQuestions({ responseId, told, answers, isReadOnly }: Props) {
  const { translate } = useWords();
  const questions = told.flatMap((one) => one.questions);
  const inState = (state: string) =>
    questions.filter((question) => stateOf(question, answers[question.name]) === state);
  const groups = (['blank', 'dont_know'] as const).map((state) => ({ state, found: inState(state) }));
  if (groups.every(({ found }) => found.length === 0)) {
    return (
      <Note tone="success">
        <p>{translate('response:review.allAnswered')}</p>
      </Note>
    );
  }
  return (
    <Note tone="warning">
      <p>
        <strong>{translate('response:review.worst')}</strong>
      </p>
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ state, found }) => (
          <section aria-labelledby={`open-${state}`} className="rs-stack rs-stack-small" key={state}>
            <Heading id={`open-${state}`} level="2" size="xsmall">
              {translate(`response:review.open.${state}`, { count: found.length })}
            </Heading>
            <ul className="rs-list">
              {found.map((question) => (
                <li key={question.name}>
                  {isReadOnly ? <Title question={question} /> : <Link question={question} responseId={responseId} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Note>
  );
}

function Title({ question }: { question: Question }) {
  return <Content text={question.title} />;
}

function Link({ question, responseId }: { question: Question; responseId: string }) {
  return (
    <a className="aksel-link" href={questionHref(responseId, question)}>
      <Title question={question} />
    </a>
  );
}
