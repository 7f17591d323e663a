import { Select } from '@navikt/ds-react';
import { openersNeeded } from '~/core/procurement/round';
import { useWords } from '~/ui/words';

/** Somebody of the team who can be named. */
export interface Candidate {
  personId: string;
  name: string;
}

interface Props {
  team: Candidate[];
  chosen: string[];
  error: string | undefined;
}

/** The people who open the responses together. */
export function OpenerFields({ team, chosen, error }: Props) {
  const { translate } = useWords();
  const places = Array.from({ length: openersNeeded }, (_, index) => index);
  return (
    <fieldset className="rs-plain-fieldset rs-stack">
      <legend className="aksel-fieldset__legend aksel-label">{translate('round:field.openers')}</legend>
      <p className="rs-subtle">{translate('round:field.openersHelp')}</p>
      {places.map((index) => (
        <Select
          defaultValue={chosen[index] ?? ''}
          error={index === 0 ? error : undefined}
          id={index === 0 ? 'field-openers' : `field-openers-${index}`}
          key={index}
          label={translate('round:field.opener', { number: index + 1 })}
          name="opener"
        >
          <option value="">{translate('round:field.openerChoose')}</option>
          {team.map(({ personId, name }) => (
            <option data-content="" key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      ))}
    </fieldset>
  );
}
