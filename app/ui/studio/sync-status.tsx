import { useWords } from '~/ui/words';
import type { SyncState } from './field-sync';

interface Props {
  /** Absent where no script runs. */
  state: SyncState | undefined;
  isChecking: boolean;
}

/** What is saved and what is not yet, always in sight and told to those who hear the page. */
export function SyncStatus({ state, isChecking }: Props) {
  const { translate } = useWords();
  if (state === undefined) return null;
  const { status, why, issues, conflicts, isKept } = state;
  const isHeld = issues.length + Object.keys(conflicts).length > 0;
  const said = status === 'saved' && isHeld ? 'held' : status;
  return (
    <div className={`rs-save rs-save-${said === 'saved' ? 'saved' : 'open'}`} role="status">
      <p>
        {translate(`studio:sync.${said}`)} {said === 'saved' && isChecking && translate('studio:sync.checking')}
      </p>
      {said !== 'saved' && said !== 'saving' && <p>{translate(isKept ? 'studio:sync.kept' : 'studio:sync.notKept')}</p>}
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
