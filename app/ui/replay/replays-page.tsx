import type { ListedRun } from '~/core/replay/listed-run';
import type { Draft } from '~/core/studio/draft';
import type { Filled } from '~/ui/frame/form-fields';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { useWords } from '~/ui/words';
import { RunList } from './run-list';
import { StartReplayForm } from './start-replay-form';

interface Props extends Filled {
  draft: Draft;
  isEditable: boolean;
  runs: readonly ListedRun[];
  names: Readonly<Record<string, string>>;
  available: { own: number; shared: number | 'few'; documented: number };
}

/** What a draft was tried on, and what it can be tried on. */
export function ReplaysPage({ draft, isEditable, runs, names, available, ...filled }: Props) {
  const { translate } = useWords();
  return (
    <Page heading={translate('replay:title')} trail={useDraftTrail(draft)} wide>
      <p className="rs-text">{translate('replay:lead')}</p>
      {isEditable ? (
        <Part id="start" title={translate('replay:start.title')}>
          <div className="rs-text">
            <StartReplayForm available={available} {...filled} />
          </div>
        </Part>
      ) : (
        <Note>{translate('replay:closed')}</Note>
      )}
      <Part id="runs" title={translate('replay:runs.title')}>
        {runs.length === 0 ? (
          <p>{translate('replay:runs.none')}</p>
        ) : (
          <RunList draft={draft} isCaptionHidden names={names} runs={runs} />
        )}
      </Part>
    </Page>
  );
}
