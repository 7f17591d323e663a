import { instantText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** An instant in UTC, and saying so. */
export function Moment({ at }: { at: string }) {
  const { language } = useWords();
  return (
    <time dateTime={at}>
      <Data>{instantText(at, language)}</Data>
    </time>
  );
}
