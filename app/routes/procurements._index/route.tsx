import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ProcurementList } from '~/ui/procurement/procurement-list';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context: { actor } }: LoaderFunctionArgs) {
  const procurements = await orRespond(useCases.listProcurements(actor, {}));
  return { procurements, mayCreate: actor.kind === 'person' && actor.roles.includes('buyer') };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('procurement:list.title'));

export default function ProcurementsPage() {
  const { procurements, mayCreate } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('procurement:list.title')}>
      <ProcurementList mayCreate={mayCreate} procurements={procurements} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
