import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { MailList } from '~/ui/mails/mail-list';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export function loader({ context }: LoaderFunctionArgs) {
  return orRespond(useCases.listMails(context.actor, {}));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:mails.title'));

export default function MailsPage() {
  const { mails, origin } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('people:mails.title')}>
      <p>{translate('people:mails.lead')}</p>
      {mails.length === 0 ? <p>{translate('people:mails.none')}</p> : <MailList mails={mails} origin={origin} />}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
