import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { AssessmentForm } from '~/ui/assessment/assessment-form';
import { postedDetails } from '~/ui/assessment/posted-details';
import { chosenRuleSet, OtherRuleSets, RuleSetChoice } from '~/ui/assessment/rule-set-choice';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ruleSets = await orRespond(useCases.listRuleSets(context.actor, {}));
  const offered = ruleSets.map(({ id, title, description, stages }) => ({ id, title, description, stages }));
  const wanted = new URL(request.url).searchParams.get('ruleSet');
  return { offered, chosen: offered.find(({ id }) => id === chosenRuleSet(ruleSets, wanted)?.id) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = { ...postedDetails(form), ruleSet: postedText(form, 'ruleSet') };
  const opened = await orRespond(useCases.openAssessment(context.actor, typed));
  if (opened.ok) return redirect(`/assessments/${opened.value.id}`);
  return data({ typed, issues: opened.issues }, 400);
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (translate) => translate('pages:new.title'));

export default function NewAssessmentPage() {
  const { offered, chosen } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const issues = returned?.issues ?? [];
  const { translate } = useWords();
  return (
    <Page heading={translate('pages:new.title')} trail={[{ href: '/assessments', text: translate('pages:home.list') }]}>
      <p>{translate('pages:new.lead')}</p>
      {chosen === undefined ? (
        <RuleSetChoice ruleSets={offered} />
      ) : (
        <>
          <OtherRuleSets chosen={chosen} offered={offered} />
          <AssessmentForm
            hidden={{ ruleSet: chosen.id }}
            issues={issues}
            problems={translate('pages:new.problems', { count: issues.length })}
            stages={chosen.stages}
            submit={translate('pages:new.submit')}
            typed={returned?.typed ?? {}}
          />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
