import type { StopperResult } from '~/core/scoring/evaluation';
import { useWords } from '~/ui/words';

const marks: Record<StopperResult['state'], React.ReactNode> = {
  holds: <path d="M5 5l10 10M15 5L5 15" fill="none" stroke="currentColor" strokeWidth="3" />,
  possible: <path d="M6.5 7.5A3.5 3.5 0 1 1 10 11v2M10 15v2.5" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  excluded: <path d="M4 10.5l4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

/** Whether a stopper holds, as mark and words. */
export function StopperState({ state }: Pick<StopperResult, 'state'>) {
  const { translate } = useWords();
  return (
    <span className={`rs-state rs-state-${state}`}>
      <StopperMark state={state} />
      {translate(`stopper.${state}`)}
    </span>
  );
}

/** The mark alone, beside words that say the same. */
export function StopperMark({ state }: Pick<StopperResult, 'state'>) {
  return (
    <svg aria-hidden="true" focusable="false" height="20" viewBox="0 0 20 20" width="20">
      {marks[state]}
    </svg>
  );
}
