import { Checkbox } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { TextArea } from '~/ui/frame/text-area';
import { Content, useWords } from '~/ui/words';
import type { Problem } from './problem';
import { fieldName, type TypedAnswer } from './typed-answer';

/** What every kind of field is given. */
export interface FieldProps {
  question: Question;
  typed: TypedAnswer;
  /** What is wrong, and at which of its inputs. */
  problem: { input: Problem['input']; text: string } | undefined;
  /** The answers just given brought this question up. */
  isNew: boolean;
}

/** Id of an input of a question; the first one is where every link to the question leads. */
export function inputId(question: string, input: Problem['input'] = 'first'): string {
  return input === 'first' ? `question-${question}` : `question-${question}-${input}`;
}

/** The text of a problem, where it stands at this input. */
export function errorAt({ problem }: Pick<FieldProps, 'problem'>, input: Problem['input']): string | undefined {
  return problem?.input === input ? problem.text : undefined;
}

export function QuestionTitle({ question, isNew }: Pick<FieldProps, 'question' | 'isNew'>) {
  const { translate } = useWords();
  return (
    <>
      {isNew && <span className="rs-new">{translate('pages:form.new')}</span>}
      <Content text={question.title} />
      {question.required && <span className="rs-required"> {translate('pages:form.required')}</span>}
    </>
  );
}

/** The help beneath a question's title; nothing where there is none, so that no empty element is announced. */
export function helpOf({ description }: Question): ReactNode {
  return description === undefined ? undefined : <Content text={description} />;
}

/** Why a question is asked and what could show that the answer is true, for whoever opens it. */
export function WhyAsked({ question: { title, note } }: Pick<FieldProps, 'question'>) {
  const { translate } = useWords();
  return (
    <details>
      <summary>
        {translate('pages:form.why')} <HiddenTitle text={title} />
      </summary>
      <div className="rs-inset rs-stack rs-stack-small">
        <p>
          <Content text={note.why} />
        </p>
        {note.evidence !== undefined && (
          <p>
            {translate('pages:form.evidence')} <Content text={note.evidence} />
          </p>
        )}
        {note.proof === 'required' && <p>{translate('pages:form.proofRequired')}</p>}
      </div>
    </details>
  );
}

/** Tells before it happens that a changed answer loses the proof of the old one. */
export function ProofGoes({ answer }: { answer: Answer | null | undefined }) {
  const { translate } = useWords();
  if (!answer?.evidence && !answer?.committed) return null;
  return <p className="rs-subtle">{translate('pages:form.proofGoes')}</p>;
}

/** "Does not apply", with the reason, where the question allows it. */
export function NotApplicable(field: FieldProps) {
  const { translate } = useWords();
  const { question, typed } = field;
  return (
    <details open={typed.notApplicable}>
      <summary>
        {translate('pages:form.notApplicable.open')} <HiddenTitle text={question.title} />
      </summary>
      <div className="rs-inset rs-stack rs-stack-small">
        <Checkbox defaultChecked={typed.notApplicable} name={fieldName.notApplicable(question.name)} value="yes">
          {translate('pages:form.notApplicable.tick')}
        </Checkbox>
        <TextArea
          defaultValue={typed.reason}
          description={translate('pages:form.notApplicable.help')}
          error={errorAt(field, 'reason')}
          id={inputId(question.name, 'reason')}
          label={translate('pages:form.notApplicable.reason')}
          name={fieldName.reason(question.name)}
          rows={2}
        />
      </div>
    </details>
  );
}

/** Tells people who hear the page which question a repeated label belongs to. */
function HiddenTitle({ text }: { text: Question['title'] }) {
  return (
    <span className="aksel-sr-only">
      <Content text={text} />
    </span>
  );
}
