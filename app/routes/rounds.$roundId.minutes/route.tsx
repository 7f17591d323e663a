import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { MinutesPage } from '~/ui/judgement/minutes-page';
import { useResponseTrail } from '~/ui/judgement/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getMinutes(context.actor, { roundId: params['roundId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('judgement:minutes.title'));

export default function RoundMinutesPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const { translate } = useWords();
  return (
    <Page heading={translate('judgement:minutes.title')} trail={useResponseTrail(loaded)}>
      <p>{translate('judgement:minutes.lead')}</p>
      <div>
        <ButtonLink href={`/rounds/${loaded.round.id}/minutes.pdf`} variant="secondary">
          {translate('judgement:minutes.download')}
        </ButtonLink>
      </div>
      <MinutesPage minutes={loaded.minutes} />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
