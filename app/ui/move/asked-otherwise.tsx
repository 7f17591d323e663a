import type { Answer } from '~/core/questionnaire/answers';
import type { QuestionChange } from '~/core/questionnaire/changed-question';
import { offeredChoices, type Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';

interface Props {
  then: Question;
  question: Question;
  change: QuestionChange;
  answer: Answer;
}

/** A question as it was asked and as it is, with the answer that was given. */
export function AskedOtherwise({ then, question, change, answer }: Props) {
  const { translate } = useWords();
  return (
    <dl className="rs-facts">
      {change.words && (
        <div className="rs-facts-entry">
          <dt>{translate('move:plan.then')}</dt>
          <dd>
            <Wording question={then} />
          </dd>
          <dt>{translate('move:plan.now')}</dt>
          <dd>
            <Wording question={question} />
          </dd>
        </div>
      )}
      {change.choices && (
        <div className="rs-facts-entry">
          <dt>{translate('move:plan.choicesThen')}</dt>
          <dd>
            <Choices question={then} />
          </dd>
          <dt>{translate('move:plan.choicesNow')}</dt>
          <dd>
            <Choices question={question} />
          </dd>
        </div>
      )}
      <div className="rs-facts-entry">
        <dt>{translate('move:plan.answer')}</dt>
        <dd>
          <AnswerText answer={answer} question={then} />
        </dd>
      </div>
    </dl>
  );
}

function Wording({ question: { title, description } }: { question: Question }) {
  return (
    <>
      <Content text={title} />
      {description !== undefined && (
        <>
          <br />
          <Content text={description} />
        </>
      )}
    </>
  );
}

function Choices({ question: { accepts } }: { question: Question }) {
  const { translate } = useWords();
  const choices = offeredChoices(accepts);
  if (choices.length === 0) return <>{translate('move:plan.otherKind')}</>;
  return (
    <ul className="rs-list">
      {choices.map(({ value, text }) => (
        <li key={String(value)}>
          <Content text={text} />
        </li>
      ))}
    </ul>
  );
}
