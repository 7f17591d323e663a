import type { Issue } from '~/core/shared/issue';
import { DayField, TimeField } from '~/ui/frame/day-field';
import { useErrorAt } from '~/ui/frame/form-issues';
import { postedText } from '~/ui/plain-form/posted-text';
import { useWords } from '~/ui/words';

/** What stands in the fields of an outage. */
interface TypedOutage {
  fromDay: string;
  fromTime: string;
  toDay: string;
  toTime: string;
}

interface Props {
  issues: Issue[];
  typed: TypedOutage;
  /** Time zone of the deadline. */
  zone: string;
}

/** From when to when the authority's own system failed. */
export function OutageFields({ issues, typed, zone }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <>
      <p>{translate('round:outage.zone', { zone })}</p>
      {(['from', 'to'] as const).map((end) => (
        <fieldset className="rs-plain-fieldset rs-stack" key={end}>
          <legend className="aksel-fieldset__legend aksel-label">{translate(`round:outage.${end}`)}</legend>
          <div className="rs-row rs-row-top">
            <DayField
              error={errorAt(end)}
              id={`field-${end}`}
              label={translate('round:outage.day')}
              name={`${end}Day`}
              value={typed[`${end}Day`]}
            />
            <TimeField
              id={`field-${end}Time`}
              label={translate('round:outage.time')}
              name={`${end}Time`}
              value={typed[`${end}Time`]}
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** What was typed as an outage. */
export function postedOutage(form: FormData): TypedOutage {
  const text = (name: string) => postedText(form, name);
  return {
    fromDay: text('fromDay'),
    fromTime: text('fromTime'),
    toDay: text('toDay'),
    toTime: text('toTime'),
  };
}
