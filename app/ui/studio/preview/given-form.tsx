import { Button, Select } from '@navikt/ds-react';
import { textIn } from '~/core/shared/text';
import type { Answers } from '~/core/questionnaire/answers';
import { useWords } from '~/ui/words';
import type { GivenQuestion } from './preview-answers';

interface Props {
  given: GivenQuestion[];
  answers: Answers;
}

/** What other questionnaires would have been answered, for what is asked only then. */
export function GivenForm({ given, answers }: Props) {
  const { language, translate } = useWords();
  if (given.length === 0) return null;
  return (
    <details>
      <summary>{translate('questions:preview.given')}</summary>
      <form className="rs-stack" method="get">
        <p>{translate('questions:preview.givenLead')}</p>
        {given.map(({ name, title, choices }) => (
          <Select
            defaultValue={String(answers[name]?.value ?? '')}
            id={`given-${name}`}
            key={name}
            label={<span data-content="">{textIn(title, language)}</span>}
            name={`given.${name}`}
          >
            <option value="">{translate('questions:preview.givenNone')}</option>
            {choices.map(({ value, text }) => (
              <option data-content="" key={String(value)} value={String(value)}>
                {textIn(text, language)}
              </option>
            ))}
          </Select>
        ))}
        <div>
          <Button type="submit" variant="secondary">
            {translate('questions:preview.takeGiven')}
          </Button>
        </div>
      </form>
    </details>
  );
}
