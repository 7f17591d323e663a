import type { PublicationView } from '~/core/studio/publication';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { logAdministration } from '~/http/log.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { PublicationList } from '~/ui/publishing/publication-list';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context: { actor } }: LoaderFunctionArgs): Promise<PublicationView[]> {
  return orRespond(useCases.listPublications(actor, {}));
}

export async function action({ request, context: { actor } }: ActionFunctionArgs) {
  const form = await readForm(request);
  const [id, version, reason] = [postedText(form, 'id'), postedText(form, 'version'), postedText(form, 'reason')];
  const retired = await orRespond(useCases.retirePublication(actor, { id, version, reason }));
  if (!retired.ok) return data({ key: `${id} ${version}`, reason, issues: retired.issues }, 400);
  logAdministration(actor, 'rule_set_retired', `${id} ${version}`);
  return redirect('/published');
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('publishing:published.title'));

export default function PublishedPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const publications = useLoaderData<unknown>() as PublicationView[];
  const refused = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page
      heading={translate('publishing:published.title')}
      trail={[{ href: '/drafts', text: translate('studio:list.title') }]}
    >
      <p>{translate('publishing:published.lead')}</p>
      <PublicationList publications={publications} refused={refused} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
