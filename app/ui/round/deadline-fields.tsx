import { Select } from '@navikt/ds-react';
import { DayField, TimeField } from '~/ui/frame/day-field';
import { useWords } from '~/ui/words';

interface Props {
  /** `YYYY-MM-DD` and `HH:MM`, as far as they were typed. */
  typed: { day: string; time: string; zone: string };
  zones: string[];
  errorAt: (field: string) => string | undefined;
}

/** The day, the time and the time zone of a deadline. */
export function DeadlineFields({ typed, zones, errorAt }: Props) {
  const { translate } = useWords();
  return (
    <fieldset className="rs-plain-fieldset rs-stack">
      <legend className="aksel-fieldset__legend aksel-label">{translate('round:field.deadline')}</legend>
      <div className="rs-row rs-row-top">
        <DayField
          error={errorAt('deadline')}
          id="field-deadline"
          label={translate('round:field.day')}
          name="day"
          value={typed.day}
        />
        <TimeField id="field-time" label={translate('round:field.time')} name="time" value={typed.time} />
      </div>
      <Select
        defaultValue={typed.zone}
        description={translate('round:field.zoneHelp')}
        dir="ltr"
        error={errorAt('zone')}
        id="field-zone"
        label={translate('round:field.zone')}
        name="zone"
      >
        <option value="">{translate('round:field.zoneChoose')}</option>
        {zones.map((zone) => (
          <option data-content="" key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}
