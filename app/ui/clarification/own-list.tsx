import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { Instant } from '~/ui/response/instant';
import { useWords } from '~/ui/words';
import { QuestionName, questionIn, useQuestionTitle } from './question-name';

interface Props {
  clarifications: {
    id: string;
    question: string;
    until: string;
    ended?: string;
    isOpen: boolean;
    isFinished: boolean;
    answer?: unknown;
  }[];
  questionnaires: Questionnaire[];
  responseId: string;
  zone: string;
}

/** What a firm was asked again. */
export function OwnList({ clarifications, questionnaires, responseId, zone }: Props) {
  const { translate } = useWords();
  const titleOf = useQuestionTitle();
  if (clarifications.length === 0) return <p>{translate('clarification:own.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {clarifications.map(({ id, question, until, ended = until, isOpen, isFinished, answer }) => {
        const asked = questionIn(questionnaires, question);
        const way = isOpen ? 'way' : 'read';
        return (
          <li key={id}>
            <strong>
              <QuestionName question={asked} />
            </strong>
            <br />
            {translate(`clarification:own.${isOpen ? 'open' : 'over'}`)}{' '}
            <Instant at={isOpen ? until : ended} zone={zone} />.{' '}
            {translate(`clarification:own.${stateOf(answer !== undefined, isFinished)}`)}
            <br />
            <a
              aria-label={translate(`clarification:own.${way}Named`, { question: titleOf(asked) })}
              className="aksel-link"
              href={`/responses/${responseId}/clarifications/${id}`}
            >
              {translate(`clarification:own.${way}`)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function stateOf(isAnswered: boolean, isFinished: boolean): 'answered' | 'finished' | 'notAnswered' {
  if (isAnswered) return 'answered';
  return isFinished ? 'finished' : 'notAnswered';
}
