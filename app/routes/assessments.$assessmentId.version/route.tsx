import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { LevelsBesideTable } from '~/ui/move/levels-beside-table';
import { MovedPart } from '~/ui/move/moved-part';
import { PlanForm } from '~/ui/move/plan-form';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getContentMove(context.actor, { assessmentId: params['assessmentId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  const form = await readForm(request);
  const to = postedText(form, 'to');
  const basedOn = Number(postedText(form, 'based-on'));
  const confirmed = postedTexts(form, 'confirmed');
  const intent = postedText(form, 'intent');
  const chosen = {
    stay: () => useCases.stayWithContent(context.actor, { assessmentId, to }),
    return: () => useCases.returnToContent(context.actor, { assessmentId, basedOn }),
    move: () => useCases.moveToContent(context.actor, { assessmentId, to, basedOn, confirmed }),
  };
  const done = await orRespond(chosen[intent === 'stay' || intent === 'return' ? intent : 'move']());
  if (!done.ok) return data({ confirmed, issues: done.issues }, 400);
  return redirect(`/assessments/${assessmentId}${intent === 'stay' ? '' : '/version'}`);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('move:title'));

export default function VersionPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { assessment, ruleSet, offer, moved } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('move:title')} trail={useAssessmentTrail(assessment)}>
      <FormIssues heading={translate('move:problem')} issues={returned?.issues ?? []} />
      {moved && <MovedPart moved={moved} revision={assessment.revision} />}
      {offer === undefined ? (
        <p>{translate('move:none', { version: ruleSet.version })}</p>
      ) : (
        <>
          <p>{translate('move:lead', { version: ruleSet.version, newer: offer.ruleSet.version })}</p>
          {offer.isStayed && (
            <Note>
              <p>{translate('move:stayed')}</p>
            </Note>
          )}
          <Part id="levels" title={translate('move:levels.title')}>
            <p>{translate('move:levels.lead')}</p>
            <LevelsBesideTable levels={offer.levels} ruleSets={[offer.ruleSet, ruleSet]} />
            <p>
              <a className="aksel-link" href={`/rules/${offer.ruleSet.id}/${offer.ruleSet.version}`}>
                {translate('move:levels.read', { newer: offer.ruleSet.version })}
              </a>
            </p>
            {offer.isStageGone && <p>{translate('move:stageGone')}</p>}
          </Part>
          <PlanForm {...offer} revision={assessment.revision} ticked={returned?.confirmed ?? []} />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
