import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { PackPage } from '~/ui/pack/pack-page';
import { Data } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { language } = await readerLanguage(request, context.languages);
  const roundId = params['roundId'] ?? '';
  const { view } = await orRespond(useCases.getPack(context.actor, { roundId, language }));
  return { view, base: `/rounds/${roundId}` };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.view.title ?? '');

export default function RoundPackPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { view, base } = useLoaderData<unknown>() as Loaded;
  const trail = [{ href: base, text: <Data>{view.title}</Data> }];
  return <PackPage jsonHref={`${base}/pack.json`} pdfHref={`${base}/pack.pdf`} trail={trail} view={view} />;
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
