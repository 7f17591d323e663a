import type { ListedRun } from '~/core/replay/listed-run';
import { ScrollTable } from '~/ui/rulebook/scroll-table';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';
import { replayHref } from './hrefs';
import { useNumbers } from './numbers';
import { OverText } from './over-text';

interface Props {
  draft: { id: string; revision: number };
  runs: readonly ListedRun[];
  /** Names of colleagues by id. */
  names: Readonly<Record<string, string>>;
  isCaptionHidden?: boolean;
}

/** What a draft was tried on, the last first. */
export function RunList({ draft, runs, names, isCaptionHidden = false }: Props) {
  const { translate } = useWords();
  const { shown } = useNumbers();
  const columns = ['over', 'state', 'changed', 'revision', 'started', 'by'];
  return (
    <ScrollTable
      caption={translate('replay:runs.title')}
      columns={columns.map((column) => translate(`replay:runs.${column}`))}
      isCaptionHidden={isCaptionHidden}
      rows={runs.map((run) => [
        <a className="aksel-link" href={replayHref(run)} key={run.id}>
          <OverText over={run.over} />
          {` (${shown(run.total)})`}
        </a>,
        translate(`replay:state.${run.standing}`),
        run.changed === undefined ? '' : shown(run.changed),
        run.revision === draft.revision
          ? String(run.revision)
          : translate('replay:runs.outdated', { revision: run.revision }),
        <Moment at={run.startedAt} key="started" />,
        <Data key="by">{names[run.startedBy] ?? translate('publishing:somebody')}</Data>,
      ])}
    />
  );
}
