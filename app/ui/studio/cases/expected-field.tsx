import { Checkbox, CheckboxGroup, Select } from '@navikt/ds-react';
import { Voice } from '~/core/brief/voice';
import type { ExaminedCases } from '~/core/studio/cases/examine-cases';
import type { CasePart } from '~/core/studio/cases/expectation';
import { outcomeInWords } from '~/core/studio/cases/outcome-in-words';
import { Content, Data, useWords } from '~/ui/words';

interface Props extends CasePart {
  controls: ExaminedCases['controls'];
  /** What the case expects; nothing where it is not about that. */
  expected: unknown;
  /** What came out, as cases are compared. */
  found: string;
}

/** One thing a case can expect, beside what came out. */
export function ExpectedField({ part, values, controls, expected, found }: Props) {
  const { language, translate } = useWords();
  const said = (outcome: string) => outcomeInWords(part, outcome, controls, new Voice(language, translate));
  const label = translate(`rulebook:case.${part}`);
  const description = (
    <>
      {translate('cases:found')} <Data>{said(found)}</Data>
    </>
  );
  const name = `expect.${part}`;
  if (part === 'controls') {
    if (controls.length === 0) return null;
    const inPlace = Array.isArray(expected) ? (expected as unknown[]) : undefined;
    return (
      <CheckboxGroup description={description} legend={label}>
        {controls.map(({ id, title }) => (
          <Checkbox defaultChecked={inPlace?.includes(id)} key={id} name={name} value={id}>
            <Content text={title} />
          </Checkbox>
        ))}
        <Checkbox defaultChecked={inPlace === undefined} name="unsaid" value={part}>
          {translate('cases:unsaidControls')}
        </Checkbox>
      </CheckboxGroup>
    );
  }
  return (
    <Select
      className="rs-short-field"
      defaultValue={expected === undefined ? '' : String(expected)}
      description={description}
      label={label}
      name={name}
    >
      <option value="">{translate('cases:unsaid')}</option>
      {values.map((value) => (
        <option data-content="" key={value} value={value}>
          {said(value)}
        </option>
      ))}
    </Select>
  );
}
