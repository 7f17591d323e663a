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
import { ReuseForm } from '~/ui/response/reuse-form';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listEarlierAnswers(context.actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const form = await readForm(request);
  const questions = postedTexts(form, 'take');
  const input = { responseId, questions, basedOn: Number(postedText(form, 'based-on')) };
  const taken = await orRespond(useCases.takeEarlierAnswers(context.actor, input));
  if (taken.ok) return redirect(`/responses/${responseId}`);
  return data({ questions, issues: taken.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:reuse.title'));

export default function ReusePage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { responseId, title, earlier, revision, readOnly } = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = useResponseTrail(responseId, title);
  return (
    <Page heading={translate('response:reuse.title')} trail={trail}>
      <FormIssues heading={translate('response:reuse.problem')} issues={returned?.issues ?? []} />
      {readOnly !== undefined || earlier.length === 0 ? (
        <Note>
          <p>{translate(readOnly === undefined ? 'response:reuse.none' : 'response:reuse.readOnly')}</p>
        </Note>
      ) : (
        <>
          <p>{translate('response:reuse.lead')}</p>
          <ReuseForm earlier={earlier} revision={revision} ticked={returned?.questions ?? []} />
        </>
      )}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
