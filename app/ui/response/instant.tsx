import { zonedInstantText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** An instant as the round's time zone tells it, and saying so. */
export function Instant({ at, zone }: { at: string; zone: string }) {
  const { language } = useWords();
  return (
    <time dateTime={at}>
      <Data>{zonedInstantText(at, zone, language)}</Data>
    </time>
  );
}
