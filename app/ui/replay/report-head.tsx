import type { ReplayFound, ReplayRun } from '~/core/replay/run';
import { Facts } from '~/ui/frame/facts';
import { Note } from '~/ui/frame/note';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';
import { useNumbers } from './numbers';
import { OverText } from './over-text';

interface Props {
  draft: { revision: number; base?: object };
  run: ReplayRun;
  report: ReplayFound['report'];
}

/** What a report is about, and what has to be known before it is read. */
export function ReportHead({ draft, run, report }: Props) {
  const { translate } = useWords();
  const { shown } = useNumbers();
  const { over, revision, endedAt } = run;
  const { before, after } = report;
  return (
    <>
      {over.kind === 'made_up' && <Note tone="warning">{translate('replay:report.madeUp')}</Note>}
      {over.kind === 'shared' && <Note>{translate('replay:report.sharedOnly')}</Note>}
      {revision !== draft.revision && <Note tone="warning">{translate('replay:report.outdated', { revision })}</Note>}
      {draft.base === undefined && <Note>{translate('replay:report.noBase')}</Note>}
      <Facts
        facts={[
          [translate('replay:report.facts.over'), <OverText key="over" over={over} />],
          [translate('replay:report.facts.responses'), shown(report.responses)],
          [
            translate('replay:report.facts.rules'),
            <Data key="rules">
              {translate('replay:report.facts.versions', {
                before: `${before.id} ${before.version}`,
                after: `${after.id} ${after.version}`,
              })}
            </Data>,
          ],
          [translate('replay:report.facts.changed'), shown(report.changed)],
          [translate('replay:report.facts.onlyRange'), shown(report.onlyRange)],
          [translate('replay:report.facts.ended'), endedAt !== undefined && <Moment at={endedAt} key="ended" />],
        ]}
      />
    </>
  );
}
