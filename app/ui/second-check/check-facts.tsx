import type { SecondCheck } from '~/core/judgement/second-check';
import { dayOf, dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** Who checked something, what they do in the team, and when. */
export function CheckedBy({ by, part, at }: Pick<SecondCheck, 'by' | 'part' | 'at'>) {
  const { language, translate } = useWords();
  const day = dayOf(at);
  return (
    <>
      <Data>{by.name}</Data> ({translate(`procurement:part.${part}`)}),{' '}
      <time dateTime={day}>
        <Data>{dayText(day, language)}</Data>
      </time>
    </>
  );
}
