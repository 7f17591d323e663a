import type { ReplayFound, ReplayRun } from '~/core/replay/run';
import type { Draft } from '~/core/studio/draft';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { useWords } from '~/ui/words';
import { GroupsPart } from './groups-part';
import { replayHref } from './hrefs';
import { LevelsPart } from './levels-part';
import { MisfitsPart } from './misfits-part';
import { ReportHead } from './report-head';
import { SinglesPart } from './singles-part';
import type { SingleTitles } from './single-name';
import { useReplayTrail } from './use-replay-trail';

interface Props {
  draft: Draft;
  run: ReplayRun;
  found: ReplayFound;
  titles: SingleTitles;
}

/** What a replay found: whom a draft would affect, and by which risk. */
export function ReportPage({ draft, run, found, titles }: Props) {
  const { translate } = useWords();
  return (
    <Page heading={translate('replay:report.title')} trail={useReplayTrail(draft)} wide>
      <ReportHead draft={draft} report={found.report} run={run} />
      <div>
        <ButtonLink href={`${replayHref(run)}/watch`} variant="secondary">
          {translate('replay:report.watch')}
        </ButtonLink>
      </div>
      <LevelsPart {...found} />
      {run.over.kind !== 'documented' && <GroupsPart {...found} />}
      <MisfitsPart found={found} over={run.over} />
      <SinglesPart found={found} run={run} titles={titles} />
    </Page>
  );
}
