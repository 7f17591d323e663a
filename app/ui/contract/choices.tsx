import { Checkbox, CheckboxGroup, Radio, RadioGroup } from '@navikt/ds-react';
import type { ReactNode } from 'react';

interface Choice {
  value: string;
  text: ReactNode;
}

interface Props {
  /** Under which it is posted. */
  name: string;
  /** Of the first choice, to which an error leads. */
  id: string;
  legend: string;
  description?: string;
  error: string | undefined;
  choices: readonly Choice[];
}

/** One of a few; nothing is chosen at first unless something is stored. */
export function OneOf({ name, id, legend, description, error, choices, chosen }: Props & { chosen: string }) {
  return (
    <RadioGroup defaultValue={chosen} description={description} error={error} legend={legend} name={name}>
      {choices.map(({ value, text }, index) => (
        <Radio id={index === 0 ? id : `${id}-${value}`} key={value} value={value}>
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Any of several. */
export function SomeOf({ name, id, legend, description, error, choices, chosen }: Props & { chosen: string[] }) {
  return (
    <div id={id} tabIndex={-1}>
      <CheckboxGroup defaultValue={chosen} description={description} error={error} legend={legend}>
        {choices.map(({ value, text }) => (
          <Checkbox key={value} name={name} value={value}>
            {text}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}
