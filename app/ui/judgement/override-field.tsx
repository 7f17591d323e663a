import { Checkbox, CheckboxGroup, Select, TextField } from '@navikt/ds-react';
import type { Question } from '~/core/questionnaire/questionnaire';
import { choiceTexts } from '~/ui/answers/choice-texts';
import { withCalendar } from '~/ui/frame/day-field';
import { fieldName, type TypedAnswer } from '~/ui/plain-form/typed-answer';
import { Data, useWords } from '~/ui/words';

interface Props {
  question: Question;
  typed: TypedAnswer;
  id: string;
  error: string | undefined;
}

const withDecimals = { inputMode: 'decimal' } as const;

/** Another value that counts instead of the answer; none where the question takes words or several parts. */
export function OverrideField({ question: { name, accepts }, typed, id, error }: Props) {
  const { language, translate } = useWords();
  const shared = { description: translate('judgement:sheet.overrideHelp'), error };
  const label = translate('judgement:sheet.override');
  switch (accepts.kind) {
    case 'choice':
      return (
        <Select {...shared} defaultValue={typed.values[0] ?? ''} id={id} label={label} name={fieldName.value(name)}>
          <option value="">{translate('judgement:sheet.overrideNone')}</option>
          {choiceTexts(accepts, language, translate).map(({ value, text, isContent }) => (
            <option data-content={isContent ? '' : undefined} key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      );
    case 'choices':
      return (
        <CheckboxGroup {...shared} defaultValue={typed.values} legend={label}>
          {choiceTexts(accepts, language, translate).map(({ value, text, isContent }, index) => (
            <Checkbox id={index === 0 ? id : `${id}-${index}`} key={value} name={fieldName.value(name)} value={value}>
              {isContent ? <Data>{text}</Data> : text}
            </Checkbox>
          ))}
        </CheckboxGroup>
      );
    case 'number':
    case 'date':
      return (
        <TextField
          {...shared}
          className="rs-short-field"
          defaultValue={typed.values[0] ?? ''}
          id={id}
          label={label}
          name={fieldName.value(name)}
          {...(accepts.kind === 'date' ? withCalendar : withDecimals)}
        />
      );
    default:
      return null;
  }
}
