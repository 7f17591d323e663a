import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ExampleList } from '~/ui/examples/example-list';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  const listed = await orRespond(useCases.listExamples(context.actor, {}));
  return listed.map(({ example: { id, record, remedied }, ruleSet, evaluation }) => ({
    id,
    record,
    hasTwin: remedied !== undefined,
    levels: { domains: ruleSet.domains, evaluation },
  }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate('examples:list.title'));

export default function ExamplesPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const examples = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  return (
    <Page
      heading={translate('examples:list.title')}
      trail={[{ href: '/assessments', text: translate('pages:home.list') }]}
      wide
    >
      <p className="rs-text">{translate('examples:list.lead')}</p>
      {examples.length === 0 && <p>{translate('examples:list.none')}</p>}
      <ExampleList examples={examples} kind="documented" />
      <ExampleList examples={examples} kind="ordinary" />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
