import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { chosenRuleSet, OtherRuleSets, RuleSetChoice } from '~/ui/assessment/rule-set-choice';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { postedProcurement } from '~/ui/procurement/posted-procurement';
import { ProcurementForm } from '~/ui/procurement/procurement-form';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ request, context: { actor } }: LoaderFunctionArgs) {
  const ruleSets = await orRespond(useCases.listRuleSets(actor, {}));
  if (actor.kind === 'person' && !actor.roles.includes('buyer')) throw new Response(null, { status: 403 });
  const offered = ruleSets.map(({ id, title, description, stages }) => ({ id, title, description, stages }));
  const wanted = new URL(request.url).searchParams.get('ruleSet');
  return { offered, chosen: offered.find(({ id }) => id === chosenRuleSet(ruleSets, wanted)?.id) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = { ...postedProcurement(form), ruleSet: postedText(form, 'ruleSet') };
  const created = await orRespond(useCases.createProcurement(context.actor, typed));
  if (created.ok) return redirect(`/procurements/${created.value.id}`);
  return data({ typed, issues: created.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('procurement:new.title'));

export default function NewProcurementPage() {
  const { offered, chosen } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page
      heading={translate('procurement:new.title')}
      trail={[{ href: '/procurements', text: translate('procurement:list.title') }]}
    >
      <p>{translate('procurement:new.lead')}</p>
      {chosen === undefined ? (
        <RuleSetChoice ruleSets={offered} />
      ) : (
        <>
          <OtherRuleSets chosen={chosen} offered={offered} />
          <ProcurementForm
            hidden={{ ruleSet: chosen.id }}
            issues={returned?.issues ?? []}
            stages={chosen.stages}
            submit={translate('procurement:new.submit')}
            typed={returned?.typed ?? {}}
          />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
