import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ConsensusPage } from '~/ui/judgement/consensus-page';
import { useResponseTrail } from '~/ui/judgement/use-response-trail';
import { postedText } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getDeliberation(context.actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const form = await readForm(request);
  const what = postedText(form, 'do');
  const basedOn = postedText(form, 'basedOn');
  const reason = postedText(form, 'reason');
  const settled = settledIn(form);
  const done = await orRespond(
    what === 'again'
      ? useCases.judgeAgain(actor, { responseId, reason })
      : what === 'agree'
        ? useCases.agreeToConsensus(actor, { responseId, basedOn })
        : useCases.writeConsensus(actor, { responseId, basedOn, settled }),
  );
  if (done.ok) return redirect(`/responses/${responseId}/consensus`);
  return data({ settled, reason, issues: done.issues }, 400);
}

/** One of each difference in the form: what is not chosen is not sent, the field for the reason always is. */
function settledIn(form: FormData) {
  const field = 'reason:';
  const names = [...form.keys()].filter((name) => name.startsWith(field)).map((name) => name.slice(field.length));
  return names.map((question) => ({
    question,
    as: postedText(form, `as:${question}`),
    reason: postedText(form, `reason:${question}`),
  }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('judgement:consensus.title'));

export default function JudgementPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const heading = (
    <>
      {translate('judgement:consensus.of')} <Data>{loaded.response.firm}</Data>
    </>
  );
  return (
    <Page heading={heading} trail={useResponseTrail(loaded)} wide>
      <ConsensusPage
        {...loaded}
        isLead={loaded.member.part === 'lead'}
        issues={returned?.issues ?? []}
        typed={returned && { settled: returned.settled, reason: returned.reason }}
      />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
