import { Button, Checkbox, Radio, RadioGroup } from '@navikt/ds-react';
import { clarifyingKinds } from '~/core/judgement/clarification';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayText } from '~/core/shared/dates';
import type { Issue } from '~/core/shared/issue';
import { FileField } from '~/ui/documents/file-field';
import { ProofDays } from '~/ui/documents/proof-days';
import { useErrorAt } from '~/ui/frame/form-issues';
import { Part } from '~/ui/frame/part';
import { TextArea } from '~/ui/frame/text-area';
import { QuestionField } from '~/ui/plain-form/question-field';
import type { TypedAnswer } from '~/ui/plain-form/typed-answer';
import { useWords } from '~/ui/words';

/** What stands in the fields. */
export interface TypedClarifying {
  kind: string;
  answer: TypedAnswer;
  words: string;
  dated: string;
  expires: string;
  confidential: boolean;
}

interface Props {
  question: Question;
  typed: TypedClarifying;
  issues: Issue[];
  deadlineDay: string;
  isNegotiated: boolean;
  /** Largest file, in bytes. */
  largest: number;
}

/** One answer to a clarification: what kind it is, what is said, and what shows it. */
export function AnswerForm({ question, typed, issues, deadlineDay, isNegotiated, largest }: Props) {
  const { translate, language } = useWords();
  const errorAt = useErrorAt(issues);
  const help = {
    proof: translate('clarification:answer.proofHelp', { day: dayText(deadlineDay, language) }),
    slip: translate('clarification:answer.slipHelp'),
    answer: translate(`clarification:answer.answerHelp${isNegotiated ? 'Negotiated' : ''}`),
  };
  const wrong = errorAt('answer');
  return (
    <form className="rs-stack rs-stack-large" encType="multipart/form-data" method="post" noValidate>
      <RadioGroup
        defaultValue={typed.kind}
        error={errorAt('kind')}
        legend={translate('clarification:answer.kind')}
        name="kind"
      >
        {clarifyingKinds.map((kind, index) => (
          <Radio description={help[kind]} id={index === 0 ? 'field-kind' : undefined} key={kind} value={kind}>
            {translate(`clarification:kind.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Part id="field-answer" title={translate('clarification:answer.value')}>
        <p>{translate('clarification:answer.valueHelp')}</p>
        <QuestionField
          isNew={false}
          problem={wrong === undefined ? undefined : { input: 'first', text: wrong }}
          question={question}
          typed={typed.answer}
        />
      </Part>
      <TextArea
        defaultValue={typed.words}
        description={translate('clarification:answer.wordsHelp')}
        error={errorAt('words')}
        id="field-words"
        label={translate('clarification:answer.words')}
        name="words"
        rows={4}
      />
      <Part id="document" title={translate('clarification:answer.file')}>
        <p>{translate('clarification:answer.fileLead')}</p>
        {issues.length > 0 && <p>{translate('clarification:answer.again')}</p>}
        <FileField error={errorAt('file')} maximum={largest / 1_000_000} />
        <ProofDays errorAt={errorAt} typed={typed} />
        <Checkbox defaultChecked={typed.confidential} name="confidential" value="yes">
          {translate('documents:form.confidential')}
        </Checkbox>
      </Part>
      <div className="rs-row">
        <Button type="submit">{translate('clarification:answer.submit')}</Button>
      </div>
    </form>
  );
}
