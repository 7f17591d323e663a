import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import { logAdministration } from '~/http/log.server';
import { orRespond } from '~/http/or-respond.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Facts } from '~/ui/frame/facts';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DeadLink } from '~/ui/people/dead-link';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const wanted = await orRespond(useCases.readNewAddress(context.actor, { token: params['token'] ?? '' }));
  return data({ wanted }, wanted === undefined ? 404 : 200);
}

export async function action({ params, context }: ActionFunctionArgs) {
  const done = await orRespond(useCases.confirmNewAddress(context.actor, { token: params['token'] ?? '' }));
  if (!done.ok) return data({ isDone: false, issues: done.issues }, 400);
  logAdministration(context.actor, 'person_address_changed', done.value);
  return data({ isDone: true, issues: [] }, 200);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:address.title'));

export default function NewAddressPage() {
  const { wanted } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  if (returned?.isDone === true)
    return (
      <Page heading={translate('people:address.done')}>
        <p>{translate('people:address.next')}</p>
        <div className="rs-row">
          <ButtonLink href="/account">{translate('people:address.account')}</ButtonLink>
        </div>
      </Page>
    );
  const issues = returned?.issues ?? [];
  if (wanted === undefined && issues.length === 0) return <DeadLink purpose="address" />;
  return (
    <Page heading={translate('people:address.title')}>
      <FormIssues heading={translate('people:address.problem')} issues={issues} />
      {wanted !== undefined && (
        <>
          <Facts
            facts={[
              [translate('people:address.from'), <Data key="from">{wanted.from}</Data>],
              [translate('people:address.to'), <Data key="to">{wanted.to}</Data>],
            ]}
          />
          <form className="rs-stack" method="post">
            <p>{translate('people:address.lead')}</p>
            <div>
              <Button type="submit">{translate('people:address.submit')}</Button>
            </div>
          </form>
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
