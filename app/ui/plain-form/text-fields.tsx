import { Fieldset, Radio, RadioGroup, TextField } from '@navikt/ds-react';
import type { ComponentProps } from 'react';
import type { AcceptedAnswer } from '~/core/questionnaire/questionnaire';
import { TextArea } from '~/ui/frame/text-area';
import { Content, useWords } from '~/ui/words';
import { errorAt, helpOf, inputId, QuestionTitle, type FieldProps } from './question-parts';
import { fieldName } from './typed-answer';

type Accepts<Kind extends AcceptedAnswer['kind']> = Extract<AcceptedAnswer, { kind: Kind }>;

/** A number, a date or a line of words. */
export function LineField({ accepts, ...field }: FieldProps & { accepts: Accepts<'number' | 'date' | 'text'> }) {
  const { question, typed } = field;
  const fieldId = inputId(question.name);
  return (
    <TextField
      className={accepts.kind === 'text' ? undefined : 'rs-short-field'}
      defaultValue={typed.values[0] ?? ''}
      description={helpOf(question)}
      dir={accepts.kind === 'text' ? 'auto' : undefined}
      error={errorAt(field, 'first')}
      id={fieldId}
      label={<QuestionTitle {...field} />}
      name={fieldName.value(question.name)}
      {...inputOf(accepts)}
    />
  );
}

/** Keyboards and pickers that fit. A number stays a text field: browsers hide what they cannot read as one. */
function inputOf(accepts: Accepts<'number' | 'date' | 'text'>): Partial<ComponentProps<typeof TextField>> {
  if (accepts.kind === 'number') return { inputMode: accepts.integer ? 'numeric' : 'decimal' };
  // The design system's types leave out the one type that brings a calendar without script.
  if (accepts.kind === 'date') return { type: 'date' } as object;
  return { type: accepts.format ?? 'text' };
}

/** Several lines of words. */
export function LinesField(field: FieldProps) {
  const { question, typed } = field;
  const fieldId = inputId(question.name);
  return (
    <TextArea
      defaultValue={typed.values[0] ?? ''}
      description={helpOf(question)}
      error={errorAt(field, 'first')}
      id={fieldId}
      label={<QuestionTitle {...field} />}
      name={fieldName.value(question.name)}
    />
  );
}

/** The same choices for each of several rows: a group of radio buttons a row, which needs no width. */
export function RowsField({ accepts, ...field }: FieldProps & { accepts: Accepts<'rows'> }) {
  const { translate } = useWords();
  const { question, typed } = field;
  const fieldId = inputId(question.name);
  return (
    <Fieldset description={helpOf(question)} error={errorAt(field, 'first')} legend={<QuestionTitle {...field} />}>
      {accepts.rows.map((row, rowIndex) => (
        <RadioGroup
          defaultValue={typed.parts[String(row.value)] ?? ''}
          key={String(row.value)}
          legend={<Content text={row.text} />}
          name={fieldName.part(question.name, String(row.value))}
          size="small"
        >
          {accepts.columns.map((column, columnIndex) => (
            <Radio
              id={rowIndex + columnIndex === 0 ? fieldId : `${fieldId}-${rowIndex}-${columnIndex}`}
              key={String(column.value)}
              value={String(column.value)}
            >
              <Content text={column.text} />
            </Radio>
          ))}
          <Radio className="rs-no-answer" id={`${fieldId}-${rowIndex}-blank`} value="">
            {translate('pages:form.noAnswerYet')}
          </Radio>
        </RadioGroup>
      ))}
    </Fieldset>
  );
}

/** Several short texts under one title. */
export function PartsField({ accepts, ...field }: FieldProps & { accepts: Accepts<'fields'> }) {
  const { question, typed } = field;
  const fieldId = inputId(question.name);
  return (
    <Fieldset description={helpOf(question)} error={errorAt(field, 'first')} legend={<QuestionTitle {...field} />}>
      {accepts.fields.map(({ name, title }, index) => (
        <TextField
          defaultValue={typed.parts[name] ?? ''}
          dir="auto"
          id={index === 0 ? fieldId : `${fieldId}-${index}`}
          key={name}
          label={<Content text={title} />}
          name={fieldName.part(question.name, name)}
        />
      ))}
    </Fieldset>
  );
}
