import type { DraftConflict } from '~/core/studio/edit-draft';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';

/** Longest piece of what somebody else wrote that is shown. */
const most = 2_000;

/** What somebody else changed meanwhile, beside what was typed here. */
export function ConflictNote({ conflicts }: { conflicts: readonly DraftConflict[] }) {
  const { translate } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <div role="alert">
      <Note tone="warning">
        <p>{translate('questions:conflict.lead')}</p>
        <ul className="rs-list">
          {conflicts.map(({ pointer, theirs = '' }) => (
            <li key={pointer}>
              {translate('questions:conflict.theirs')}{' '}
              <code>
                <Data>{theirs.slice(0, most)}</Data>
              </code>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
