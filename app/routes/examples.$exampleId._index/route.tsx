import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { orRespond } from '~/http/or-respond.server';
import { ExamplePage } from '~/ui/examples/example-page';
import { exampleAsResult } from '~/ui/examples/example-as-result';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const exampleId = params['exampleId'] ?? '';
  return orRespond(useCases.getExample(context.actor, { exampleId }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (_, language) => textIn(args.data?.example.record.title, language));

export default function Example() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { example, ...explained } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  return <ExamplePage data={exampleAsResult(explained)} example={example} />;
}

export { RouteError as ErrorBoundary };
