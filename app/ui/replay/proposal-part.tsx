import type { ListedRun } from '~/core/replay/listed-run';
import type { Draft } from '~/core/studio/draft';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';
import { RunList } from './run-list';

interface Props {
  draft: Draft;
  runs: readonly ListedRun[];
  names: Readonly<Record<string, string>>;
}

/** What a proposal was tried on, for whoever approves it. */
export function ReplaysOfProposal({ draft, runs, names }: Props) {
  const { translate } = useWords();
  return (
    <Part id="replays" title={translate('replay:proposal.title')}>
      {runs.length === 0 ? (
        <p>{translate('replay:proposal.none')}</p>
      ) : (
        <RunList draft={draft} isCaptionHidden names={names} runs={runs} />
      )}
      <p>
        <a className="aksel-link" href={`/drafts/${draft.id}/replays`}>
          {translate('replay:proposal.link')}
        </a>
      </p>
    </Part>
  );
}
