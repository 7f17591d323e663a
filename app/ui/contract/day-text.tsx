import { dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** A calendar day, or the day (UTC) of an instant, as people write it. */
export function DayText({ day }: { day: string }) {
  const { language } = useWords();
  const date = day.slice(0, 'YYYY-MM-DD'.length);
  return (
    <time dateTime={date}>
      <Data>{dayText(date, language)}</Data>
    </time>
  );
}
