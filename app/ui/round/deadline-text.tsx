import type { Deadline } from '~/core/procurement/round';
import { zonedInstantText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** A deadline as it was announced: in its own time zone, which is named. */
export function DeadlineText({ deadline }: { deadline: Deadline }) {
  return <ZonedText instant={deadline.at} zone={deadline.zone} />;
}

/** An instant as the clocks of a time zone showed it. */
export function ZonedText({ instant, zone }: { instant: string; zone: string }) {
  const { language } = useWords();
  return (
    <time dateTime={instant}>
      <Data>{zonedInstantText(instant, zone, language)}</Data>
    </time>
  );
}
