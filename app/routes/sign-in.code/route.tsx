import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ownPath } from '~/http/own-path';
import { readForm } from '~/http/read-form.server';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { AskForCodeForm, EnterCodeForm } from '~/ui/people/sign-in-forms';
import { postedText } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export function loader({ request }: LoaderFunctionArgs) {
  return { to: ownPath(new URL(request.url).searchParams.get('to')) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = postedText(form, 'email');
  const to = ownPath(postedText(form, 'to'));
  const sent = await orRespond(useCases.askForCode(context.actor, { email, address: context.address }));
  if (!sent.ok) return data({ isSent: false, email, to, issues: sent.issues }, 400);
  return data({ isSent: true, email: sent.value.email, to, issues: [] });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:code.title'));

export default function AskForCodePage() {
  const loaded = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { isSent, ...typed } = returned ?? { isSent: false, email: '', to: loaded.to, issues: [] };
  return (
    <Page
      heading={translate(isSent ? 'people:code.enter' : 'people:code.title')}
      trail={[{ href: '/sign-in', text: translate('people:signIn.title') }]}
    >
      {isSent ? (
        <>
          <Note tone="info">
            <p>
              {translate('people:code.sent')} <Data>{typed.email}</Data>
            </p>
            <p>{translate('people:code.wait')}</p>
          </Note>
          <EnterCodeForm {...typed} />
        </>
      ) : (
        <>
          <p>{translate('people:code.lead')}</p>
          <AskForCodeForm {...typed} />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
