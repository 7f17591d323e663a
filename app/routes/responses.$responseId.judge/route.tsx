import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { SheetPage } from '~/ui/judgement/sheet-page';
import { readFindingFields, typedFinding } from '~/ui/judgement/typed-finding';
import { useResponseTrail } from '~/ui/judgement/use-response-trail';
import { postedText } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getSheet(context.actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const form = await readForm(request);
  if (postedText(form, 'do') === 'submit') {
    const submitted = await orRespond(useCases.submitSheet(actor, { responseId }));
    if (submitted.ok) return redirect(`/responses/${responseId}/consensus`);
    return data({ issues: submitted.issues }, 400);
  }
  const { parts } = await orRespond(useCases.getSheet(actor, { responseId }));
  const name = postedText(form, 'question');
  const asked = parts.flatMap(({ answers }) => answers).find(({ question }) => question.name === name);
  if (asked === undefined) throw new Response(null, { status: 404 });
  const typed = readFindingFields(form, asked.question);
  const finding = typedFinding(asked.question, typed);
  const saved = await orRespond(useCases.saveFinding(actor, { responseId, question: name, finding }));
  if (saved.ok) return redirect(`/responses/${responseId}/judge#answer-${name}`);
  return data({ typed, issues: saved.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('judgement:sheet.title'));

export default function JudgePage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { issues, ...loaded } = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<unknown>() as Returned;
  const { translate } = useWords();
  const heading = (
    <>
      {translate('judgement:sheet.of')} <Data>{loaded.response.firm}</Data>
    </>
  );
  return (
    <Page heading={heading} trail={useResponseTrail(loaded)} wide>
      <SheetPage {...loaded} closed={issues} refused={returned} />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;
type Returned = Parameters<typeof SheetPage>[0]['refused'];

export { RouteError as ErrorBoundary };
