import { Button } from '@navikt/ds-react';
import type { ReplayRefusal } from '~/core/replay/consent';
import { Page } from '~/ui/frame/page';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';

interface Props {
  view: { responseId: string; title: string; buyer: string; refusal?: ReplayRefusal };
}

/** Whether a firm lets policy makers try out rules on a response. */
export function RefusalPage({ view: { responseId, title, buyer, refusal } }: Props) {
  const { translate } = useWords();
  const isRefused = refusal !== undefined;
  return (
    <Page heading={translate('replay:refusal.title')} trail={useResponseTrail(responseId, title)}>
      <p>{translate('replay:refusal.lead', { buyer })}</p>
      <p>{translate('replay:refusal.free', { buyer })}</p>
      <p>
        {isRefused ? (
          <>
            <Data>{translate('replay:refusal.refused', { name: refusal.by.name })}</Data> <Moment at={refusal.at} />
          </>
        ) : (
          translate('replay:refusal.allowed')
        )}
      </p>
      <form method="post">
        <Button
          name="do"
          type="submit"
          value={isRefused ? 'allow' : 'refuse'}
          variant={isRefused ? 'secondary' : 'primary'}
        >
          {translate(isRefused ? 'replay:refusal.end' : 'replay:refusal.refuse')}
        </Button>
      </form>
    </Page>
  );
}
