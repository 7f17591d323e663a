import { Button } from '@navikt/ds-react';
import type { ReplaySharing } from '~/core/replay/consent';
import type { Issue } from '~/core/shared/issue';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';

interface Props {
  view: {
    procurement: { id: string; title: string };
    sharing?: ReplaySharing;
    isAwarded: boolean;
    mayDecide: boolean;
  };
  issues: readonly Issue[];
}

/** Whether policy makers of other organisations may try out rules on what was answered. */
export function SharingPage({ view: { procurement, sharing, isAwarded, mayDecide }, issues }: Props) {
  const { translate } = useWords();
  const isShared = sharing !== undefined;
  return (
    <Page heading={translate('replay:sharing.title')} trail={useProcurementTrail(procurement)}>
      <FormIssues heading={translate('replay:start.problems')} issues={issues} />
      <p>{translate('replay:sharing.lead')}</p>
      <p>{translate('replay:sharing.question')}</p>
      {!isAwarded && <Note>{translate('replay:sharing.notAwarded')}</Note>}
      <p>
        {isShared ? (
          <>
            <Data>{translate('replay:sharing.shared', { name: sharing.by.name })}</Data> <Moment at={sharing.at} />
          </>
        ) : (
          translate('replay:sharing.notShared')
        )}
      </p>
      {mayDecide
        ? (isAwarded || isShared) && (
            <form method="post">
              <Button
                name="do"
                type="submit"
                value={isShared ? 'end' : 'share'}
                variant={isShared ? 'secondary' : 'primary'}
              >
                {translate(isShared ? 'replay:sharing.end' : 'replay:sharing.share')}
              </Button>
            </form>
          )
        : isAwarded && <p>{translate('replay:sharing.leadOnly')}</p>}
    </Page>
  );
}
