import type { EntryState } from '~/core/judgement/entry-state';
import { useWords } from '~/ui/words';

/** Where an entry stands: a word, and a mark of its own so that it is told apart without colour. */
export function EntryStateTag({ state }: { state: EntryState }) {
  const { translate } = useWords();
  return (
    <span className={`rs-entry-state rs-entry-state-${state}`}>
      <span aria-hidden="true">{marks[state]}</span>
      {translate(`contract:state.${state}`)}
    </span>
  );
}

const marks: Record<EntryState, string> = {
  open: '○',
  overdue: '!',
  proved_on_time: '✓',
  proved_late: '✓',
  waived: '–',
};
