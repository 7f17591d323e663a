import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { movedRows } from '~/core/judgement/trend';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { TrendTable } from '~/ui/contract/trend-table';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { signed, procurement } = await requireSigned(context.actor, params['procurementId'] ?? '');
  const { contract, ruleSet, trend } = signed;
  const present = trend.filter(({ cells }) =>
    cells.some(({ level }) => level !== undefined && level.atMost !== 'none'),
  );
  const risks = ruleSet.risks.map(({ id, title }) => ({ id, title }));
  return { points: contract.points, trend: present, risks, procurement };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:trend.title'));

export default function TrendPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { points, trend, risks, procurement } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  const moved = movedRows(trend);
  const still = trend.filter((row) => !moved.includes(row));
  return (
    <Page heading={translate('contract:trend.title')} trail={useContractTrail(procurement)} wide>
      <p>{translate('contract:trend.lead')}</p>
      <Part id="moved" title={translate('contract:trend.moved')}>
        {moved.length === 0 ? (
          <p>{translate('contract:trend.none')}</p>
        ) : (
          <TrendTable caption={translate('contract:trend.movedLevels')} points={points} risks={risks} rows={moved} />
        )}
      </Part>
      {still.length > 0 && (
        <Part id="still" title={translate('contract:trend.same')}>
          <TrendTable caption={translate('contract:trend.sameLevels')} points={points} risks={risks} rows={still} />
        </Part>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
