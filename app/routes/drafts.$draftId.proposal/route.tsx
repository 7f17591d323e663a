import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { logAdministration } from '~/http/log.server';
import { readForm } from '~/http/read-form.server';
import { readerLanguage } from '~/http/reader-language';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { ProposalPage } from '~/ui/publishing/proposal-page';
import { useCases } from '~/wiring.server';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = await readerLanguage(request, context.languages);
  const draftId = params['draftId'] ?? '';
  const view = await orRespond(useCases.getProposal(context.actor, { draftId }));
  const isOpen = view.draft.state.kind === 'open';
  const { proposed } = isOpen
    ? await orRespond(useCases.compareDraft(context.actor, { draftId, language }))
    : { proposed: '' };
  const { consultations } = await orRespond(useCases.listConsultations(context.actor, { draftId }));
  return { view, proposed, unanswered: consultations.reduce((sum, one) => sum + one.unanswered, 0) };
}

export async function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  const draftId = params['draftId'] ?? '';
  const form = await readForm(request);
  const revision = Number(postedText(form, 'revision'));
  const here = `/drafts/${draftId}/proposal`;
  switch (postedText(form, 'do')) {
    case 'withdraw':
      await orRespond(useCases.withdrawProposal(actor, { draftId }));
      return redirect(here);
    case 'approve': {
      const approved = await orRespond(useCases.approveDraft(actor, { draftId, revision }));
      if (!approved.ok) return data({ typed: {}, issues: approved.issues }, 400);
      const { id, version } = approved.value.ruleSet;
      logAdministration(actor, 'rule_set_published', `${id} ${version}`);
      return redirect('/published');
    }
    default: {
      const typed = Object.fromEntries([...form.keys()].map((name) => [name, postedText(form, name)]));
      const reasons = Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) =>
          name.startsWith('reasons/') ? [[name.slice('reasons/'.length), value]] : [],
        ),
      );
      const { effectiveFrom = '', changes = '' } = typed;
      const input = { draftId, revision, effectiveFrom, changes, reasons };
      const proposed = await orRespond(useCases.proposeDraft(actor, input));
      return proposed.ok ? redirect(here) : data({ typed, issues: proposed.issues }, 400);
    }
  }
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('publishing:proposal.title'));

export default function ProposalRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { view, proposed, unanswered } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return (
    <ProposalPage
      issues={returned?.issues ?? []}
      proposed={proposed}
      typed={returned?.typed}
      unanswered={unanswered}
      view={view}
    />
  );
}

export { RouteError as ErrorBoundary };
