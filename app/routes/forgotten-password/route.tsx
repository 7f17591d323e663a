import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, useActionData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { AskForResetForm } from '~/ui/people/reset-forms';
import { postedText } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function action({ request, context }: ActionFunctionArgs) {
  const email = postedText(await readForm(request), 'email');
  const sent = await orRespond(useCases.askForReset(context.actor, { email, address: context.address }));
  if (!sent.ok) return data({ isSent: false, email, issues: sent.issues }, 400);
  return data({ isSent: true, email: sent.value.email, issues: [] });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:forgotten.title'));

export default function ForgottenPasswordPage() {
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { isSent, ...typed } = returned ?? { isSent: false, email: '', issues: [] };
  return (
    <Page
      heading={translate('people:forgotten.title')}
      trail={[{ href: '/sign-in', text: translate('people:signIn.title') }]}
    >
      {isSent ? (
        <>
          <Note tone="info">
            <p>
              {translate('people:forgotten.sent')} <Data>{typed.email}</Data>
            </p>
            <p>{translate('people:forgotten.wait')}</p>
          </Note>
          <p>
            <a className="aksel-link" href="/sign-in/code">
              {translate('people:signIn.byCode')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p>{translate('people:forgotten.lead')}</p>
          <AskForResetForm {...typed} />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
