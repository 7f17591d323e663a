import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';

interface Given {
  question: Question;
  answer?: Answer;
}

/** Why a questionnaire is asked: the buyer's answers that decide it. */
export function Because({ given }: { given: Given[] }) {
  const { translate } = useWords();
  if (given.length === 0) return <p>{translate('response:because.always')}</p>;
  return (
    <details>
      <summary>{translate('response:because.title')}</summary>
      <ul className="rs-list">
        {given.map(({ question, answer }) => (
          <li key={question.name}>
            <Content text={question.title} />: <AnswerText answer={answer} question={question} />
          </li>
        ))}
      </ul>
    </details>
  );
}
