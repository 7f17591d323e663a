import { Checkbox, CheckboxGroup, Radio, RadioGroup, Select, TextField } from '@navikt/ds-react';
import { Fragment } from 'react';
import type { AcceptedAnswer } from '~/core/questionnaire/questionnaire';
import { choiceTexts, type ChoiceText } from '~/ui/answers/choice-texts';
import { Data, useWords } from '~/ui/words';
import { errorAt, helpOf, inputId, QuestionTitle, type FieldProps } from './question-parts';
import { fieldName } from './typed-answer';

type Choice = Extract<AcceptedAnswer, { kind: 'choice' }>;
type Choices = Extract<AcceptedAnswer, { kind: 'choices' }>;

/** One of the choices, as radio buttons. "No answer yet" takes a choice back without script. */
export function RadioField({ accepts, ...field }: FieldProps & { accepts: Choice }) {
  const { language, translate } = useWords();
  const { question, typed } = field;
  const fieldId = inputId(question.name);
  return (
    <RadioGroup
      defaultValue={typed.values[0] ?? ''}
      description={helpOf(question)}
      error={errorAt(field, 'first')}
      legend={<QuestionTitle {...field} />}
      name={fieldName.value(question.name)}
    >
      {choiceTexts(accepts, language, translate).map((choice, index) => (
        <Fragment key={choice.value}>
          <Radio id={choiceId(fieldId, index)} value={choice.value}>
            <ChoiceWords choice={choice} />
          </Radio>
          {choice.value === 'other' && <OtherField {...field} />}
        </Fragment>
      ))}
      <Radio className="rs-no-answer" id={`${fieldId}-blank`} value="">
        {translate('pages:form.noAnswerYet')}
      </Radio>
    </RadioGroup>
  );
}

/** One of many choices, as a list that opens. */
export function SelectField({ accepts, ...field }: FieldProps & { accepts: Choice }) {
  const { language, translate } = useWords();
  const { question, typed } = field;
  const fieldId = inputId(question.name);
  return (
    <div className="rs-stack rs-stack-small">
      <Select
        defaultValue={typed.values[0] ?? ''}
        description={helpOf(question)}
        error={errorAt(field, 'first')}
        id={fieldId}
        label={<QuestionTitle {...field} />}
        name={fieldName.value(question.name)}
      >
        <option value="">{translate('pages:form.noAnswerYet')}</option>
        {choiceTexts(accepts, language, translate).map(({ value, text, isContent }) => (
          <option data-content={isContent ? '' : undefined} key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      {accepts.other && <OtherField {...field} />}
    </div>
  );
}

/** Any number of the choices, as checkboxes. */
export function CheckboxField({ accepts, ...field }: FieldProps & { accepts: Choices }) {
  const { language, translate } = useWords();
  const { question, typed } = field;
  const fieldId = inputId(question.name);
  return (
    <CheckboxGroup
      defaultValue={typed.values}
      description={helpOf(question)}
      error={errorAt(field, 'first')}
      legend={<QuestionTitle {...field} />}
    >
      {choiceTexts(accepts, language, translate).map((choice, index) => (
        <Fragment key={choice.value}>
          <Checkbox id={choiceId(fieldId, index)} name={fieldName.value(question.name)} value={choice.value}>
            <ChoiceWords choice={choice} />
          </Checkbox>
          {choice.value === 'other' && <OtherField {...field} />}
        </Fragment>
      ))}
    </CheckboxGroup>
  );
}

function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index}`;
}

function ChoiceWords({ choice }: { choice: ChoiceText }) {
  return choice.isContent ? <Data>{choice.text}</Data> : <>{choice.text}</>;
}

/** The words beside "another way, namely …". */
function OtherField(field: FieldProps) {
  const { translate } = useWords();
  const { question, typed } = field;
  return (
    <div className="rs-other">
      <TextField
        defaultValue={typed.comment}
        error={errorAt(field, 'comment')}
        id={inputId(question.name, 'comment')}
        label={translate('pages:form.otherNamely')}
        name={fieldName.comment(question.name)}
        size="small"
      />
    </div>
  );
}
