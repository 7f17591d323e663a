import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { AskedList } from '~/ui/clarification/asked-list';
import { WorthList } from '~/ui/clarification/worth-list';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getClarifications(context.actor, { roundId: params['roundId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('clarification:title'));

export default function ClarificationsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { round, clarifications, worth, ruleSet, questionnaires, mayAsk } = loaded;
  const { translate } = useWords();
  const content = { questionnaires, roundId: round.id };
  return (
    <Page heading={translate('clarification:title')} trail={useRoundTrail(loaded)}>
      <p>{translate('clarification:lead')}</p>
      {round.isNegotiated && <p>{translate('clarification:leadNegotiated')}</p>}
      {!mayAsk && <p>{translate('clarification:mayNotAsk')}</p>}
      <Part id="asked" title={translate('clarification:asked.title')}>
        <AskedList {...content} clarifications={clarifications} zone={round.deadline.zone} />
      </Part>
      <Part id="worth" title={translate('clarification:worth.title')}>
        <p>{translate('clarification:worth.lead')}</p>
        <WorthList {...content} mayAsk={mayAsk} ruleSet={ruleSet} worth={worth} />
      </Part>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
