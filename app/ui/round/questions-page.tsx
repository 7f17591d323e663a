import { Button, Heading } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { Data, useWords } from '~/ui/words';

interface Question {
  id: string;
  text: string;
  answer?: { question: string; text: string };
}

interface Props {
  questions: Question[];
  mayAnswer: boolean;
  /** What was typed into the form of one question that could not be taken. */
  typed?: { questionId: string; question: string; text: string } | undefined;
  issues: Issue[];
}

/** Questions of vendors, each to be answered to everybody. */
export function QuestionParts({ questions, mayAnswer, typed, issues }: Props) {
  const { translate } = useWords();
  if (questions.length === 0) return <p>{translate('round:questions.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack rs-stack-large">
      {questions.map((question) => (
        <li className="rs-card rs-stack" key={question.id}>
          {question.answer === undefined ? (
            <OpenQuestion
              issues={typed?.questionId === question.id ? issues : []}
              mayAnswer={mayAnswer}
              question={question}
              typed={typed?.questionId === question.id ? typed : { question: question.text, text: '' }}
            />
          ) : (
            <AnsweredQuestion {...question.answer} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface OpenProps {
  question: Question;
  mayAnswer: boolean;
  typed: { question: string; text: string };
  issues: Issue[];
}

function OpenQuestion({ question: { id, text }, mayAnswer, typed, issues }: OpenProps) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  // Several forms stand on the page: only the one that was refused is led to.
  const fieldId = (name: string) => (issues.length > 0 ? `field-${name}` : `${name}-${id}`);
  return (
    <>
      <Heading level="2" size="small">
        {translate('round:questions.unanswered')}
      </Heading>
      <p className="rs-lines">
        <Data>{text}</Data>
      </p>
      {mayAnswer && (
        <form className="rs-stack" method="post" noValidate>
          <FormIssues heading={translate('round:questions.problem')} issues={issues} />
          <input name="questionId" type="hidden" value={id} />
          <TextArea
            defaultValue={typed.question}
            description={translate('round:questions.publishHelp')}
            error={errorAt('question')}
            id={fieldId('question')}
            label={translate('round:questions.publish')}
            name="question"
          />
          <TextArea
            defaultValue={typed.text}
            error={errorAt('text')}
            id={fieldId('text')}
            label={translate('round:questions.answer')}
            name="text"
          />
          <div>
            <Button type="submit">{translate('round:questions.submit')}</Button>
          </div>
        </form>
      )}
    </>
  );
}

/** A question as everybody reads it, with its answer. */
export function AnsweredQuestion({ question, text }: { question: string; text: string }) {
  return (
    <>
      <p className="rs-lines">
        <strong>
          <Data>{question}</Data>
        </strong>
      </p>
      <p className="rs-lines">
        <Data>{text}</Data>
      </p>
    </>
  );
}
