import { Button } from '@navikt/ds-react';
import type { ReplayRun, RunStanding } from '~/core/replay/run';
import type { Draft } from '~/core/studio/draft';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { useWords } from '~/ui/words';
import { replayHref } from './hrefs';
import { useNumbers } from './numbers';
import { OverText } from './over-text';
import { useProgress } from './use-progress';
import { useReplayTrail } from './use-replay-trail';

interface Props {
  draft: Pick<Draft, 'id' | 'title'>;
  run: Pick<ReplayRun, 'id' | 'draftId' | 'over' | 'done' | 'total'>;
  standing: RunStanding;
}

/** A replay that goes on, or that ended without a report. */
export function ProgressPage({ draft, run, standing }: Props) {
  const { translate } = useWords();
  const { number } = useNumbers();
  const isRunning = standing === 'running';
  const done = useProgress(run, isRunning);
  const here = replayHref(run);
  return (
    <Page heading={translate('replay:progress.title')} trail={useReplayTrail(draft)}>
      <p>
        <OverText over={run.over} />
      </p>
      {isRunning ? (
        <>
          <div className="rs-stack rs-stack-small">
            <progress aria-label={translate('replay:progress.bar')} max={run.total} value={done} />
            <p>{translate('replay:progress.done', { done: number(done), total: number(run.total) })}</p>
          </div>
          <p>{translate('replay:progress.meanwhile')}</p>
          <form className="rs-row" method="post">
            <ButtonLink href={here} variant="secondary">
              {translate('replay:progress.again')}
            </ButtonLink>
            <Button name="do" type="submit" value="cancel" variant="tertiary">
              {translate('replay:progress.cancel')}
            </Button>
          </form>
        </>
      ) : (
        <>
          <Note tone={standing === 'cancelled' ? 'neutral' : 'warning'}>
            <p>{translate(`replay:state.${standing}`)}</p>
            {standing === 'failed' && <p>{translate('replay:progress.failed')}</p>}
          </Note>
          <p>{translate('replay:progress.done', { done: number(done), total: number(run.total) })}</p>
        </>
      )}
      <p>
        <a className="aksel-link" href={`/drafts/${draft.id}/replays`}>
          {translate('replay:progress.back')}
        </a>
      </p>
    </Page>
  );
}
