import type { Clarification } from '~/core/judgement/clarification';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { Instant } from '~/ui/response/instant';
import { useWords } from '~/ui/words';
import { QuestionName, questionIn } from './question-name';

interface Props {
  clarifications: (Clarification & { isOpen: boolean })[];
  questionnaires: Questionnaire[];
  roundId: string;
  zone: string;
}

/** What was asked again, and how many have answered. */
export function AskedList({ clarifications, questionnaires, roundId, zone }: Props) {
  const { translate } = useWords();
  if (clarifications.length === 0) return <p>{translate('clarification:asked.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {clarifications.map(({ id, question, gap, until, asked, answers, withdrawn, isOpen }) => (
        <li key={id}>
          <a className="aksel-link" href={`/rounds/${roundId}/clarifications/${id}`}>
            <QuestionName question={questionIn(questionnaires, question)} />
          </a>
          <br />
          {translate(`clarification:gap.${gap}`)}. {translate('clarification:asked.until')}{' '}
          <Instant at={until} zone={zone} />
          {!isOpen && ` (${translate(`clarification:asked.${withdrawn === undefined ? 'over' : 'withdrawn'}`)})`}.{' '}
          {translate('clarification:asked.answers')}:{' '}
          {translate('clarification:asked.count', { given: answers.length, asked: asked.length })}.
        </li>
      ))}
    </ul>
  );
}
