import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ResponseParts } from '~/ui/round/responses-page';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getRoundResponses(context.actor, { roundId: params['roundId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:responses.title'));

export default function ResponsesPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const { responses, notOpened, round } = loaded;
  const { translate } = useWords();
  return (
    <Page heading={translate('round:responses.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:responses.lead')}</p>
      <ul className="rs-list">
        {(['judges', 'minutes'] as const).map((way) => (
          <li key={way}>
            <a className="aksel-link" href={`/rounds/${round.id}/${way}`}>
              {translate(`judgement:responses.${way}`)}
            </a>
          </li>
        ))}
      </ul>
      <ResponseParts notOpened={notOpened} responses={responses} zone={round.deadline.zone} />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
