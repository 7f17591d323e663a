import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { HearingList } from '~/ui/hearings/hearing-list';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listHearings(context.actor, { procurementId: params['procurementId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('hearings:title'));

export default function AffectedPeoplePage() {
  const { procurement, hearings, mayWrite } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('hearings:title')} trail={useProcurementTrail(procurement)}>
      <p>{translate('hearings:lead')}</p>
      {mayWrite && (
        <div>
          <ButtonLink href={`/procurements/${procurement.id}/affected-people/new`} variant="secondary">
            {translate('hearings:new')}
          </ButtonLink>
        </div>
      )}
      <HearingList hearings={hearings} mayWrite={mayWrite} procurementId={procurement.id} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
