import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { packWanted } from '~/http/pack-wanted.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { PackPage } from '~/ui/pack/pack-page';
import { Data } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const wanted = await packWanted(params, request, context);
  const { view } = await orRespond(useCases.getPack(context.actor, wanted));
  const query = new URL(request.url).search;
  return { view, base: `/rounds/${wanted.roundId}`, query };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.view.title ?? '');

export default function RoundPackPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { view, base, query } = useLoaderData<unknown>() as Loaded;
  return (
    <PackPage
      jsonHref={`${base}/pack.json${query}`}
      pdfHref={`${base}/pack.pdf${query}`}
      trail={[{ href: base, text: <Data>{view.title}</Data> }]}
      view={view}
    />
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
