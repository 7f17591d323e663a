import { dayOf, dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** A calendar day, or the day (UTC) of an instant, as people write it. */
export function DayText({ day }: { day: string }) {
  const { language } = useWords();
  const date = dayOf(day);
  return (
    <time dateTime={date}>
      <Data>{dayText(date, language)}</Data>
    </time>
  );
}
