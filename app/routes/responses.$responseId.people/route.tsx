import { Heading } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';
import { AskPersonForm } from '~/ui/response/ask-person-form';
import { PeopleList } from '~/ui/response/people-list';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listResponsePeople(context.actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const form = await readForm(request);
  const text = (name: string) => postedText(form, name);
  const typed = { email: text('email'), part: text('part'), questionnaires: postedTexts(form, 'questionnaires') };
  const doing = {
    revoke: () => useCases.revokeDelegation(actor, { responseId, delegationId: text('id') }),
    remove: () => useCases.removeResponsePerson(actor, { responseId, personId: text('id') }),
    ask: () => useCases.delegateResponse(actor, { ...typed, responseId }),
  }[text('intent')];
  if (doing === undefined) throw new Response(null, { status: 400 });
  const done = await orRespond(doing());
  return done.ok ? redirect(`/responses/${responseId}/people`) : data({ typed, issues: done.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:people.title'));

const nothingTyped = { email: '', part: '', questionnaires: [] };

export default function PeoplePage() {
  const { responseId, title, phase, questionnaires, ...listed } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = useResponseTrail(responseId, title);
  const issues = returned?.issues ?? [];
  return (
    <Page heading={translate('response:people.title')} trail={trail}>
      <FormIssues heading={translate('response:people.problem')} issues={issues} />
      <p>{translate('response:people.lead')}</p>
      <PeopleList questionnaires={questionnaires} {...listed} />
      {phase === 'running' ? (
        <section aria-labelledby="ask" className="rs-stack">
          <Heading id="ask" level="2" size="medium">
            {translate('response:people.form.title')}
          </Heading>
          <AskPersonForm issues={issues} questionnaires={questionnaires} typed={returned?.typed ?? nothingTyped} />
        </section>
      ) : (
        <Note tone="warning">
          <p>{translate('response:people.over')}</p>
        </Note>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
