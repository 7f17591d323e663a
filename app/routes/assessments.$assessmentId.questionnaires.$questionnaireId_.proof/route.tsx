import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { homeOf } from '~/ui/assessment/assessment-home';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { ClosedNote } from '~/ui/answers/closed-note';
import { ButtonLink } from '~/ui/frame/button-link';
import { PracticeReminder } from '~/ui/examples/practice-reminder';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { findProvable } from '~/ui/proof/find-provable';
import { ProofForm } from '~/ui/proof/proof-form';
import { Content, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';
import { takeProof } from './take-proof.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { assessmentId = '', questionnaireId = '' } = params;
  const open = await orRespond(useCases.getQuestionnaire(context.actor, { assessmentId, questionnaireId }));
  const { assessment, questionnaire, revision, readOnly } = open;
  return {
    assessment: {
      ...{ id: assessment.id, title: assessment.title, owner: assessment.owner },
      isPractice: assessment.practiceOf !== undefined,
      isReader: open.readOnly === 'not_yours',
    },
    questionnaire: { id: questionnaire.id, title: questionnaire.title },
    provable: findProvable(open),
    revision,
    readOnly,
    patchId: crypto.randomUUID(),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { assessmentId = '', questionnaireId = '' } = params;
  const form = await readForm(request);
  const open = await orRespond(useCases.getQuestionnaire(context.actor, { assessmentId, questionnaireId }));
  const returned = await takeProof(form, findProvable(open), (patch) =>
    orRespond(useCases.saveAnswers(context.actor, { assessmentId, patch })),
  );
  if (returned?.closed) return data(returned, 422);
  if (returned) return data(returned, returned.changed.length > 0 ? 409 : 400);
  return redirect(`/assessments/${assessmentId}`);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate, language) =>
    translate('pages:proof.title', { questionnaire: textIn(args.data?.questionnaire.title, language) }),
  );

export default function ProofPage() {
  const { assessment, questionnaire, readOnly, ...form } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { href: home } = homeOf(assessment);
  const trail = [
    ...useAssessmentTrail(assessment),
    {
      href: `/assessments/${assessment.id}/questionnaires/${questionnaire.id}`,
      text: <Content text={questionnaire.title} />,
    },
  ];
  return (
    <Page heading={translate('pages:proof.heading')} trail={trail}>
      {assessment.isPractice && <PracticeReminder assessmentId={assessment.id} />}
      {(readOnly && returned === undefined) || form.provable.length === 0 ? (
        <>
          {readOnly ? <ClosedNote why={readOnly} /> : <p>{translate('pages:proof.nothing')}</p>}
          <div>
            <ButtonLink href={home}>{translate('pages:proof.leave')}</ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p>{translate('pages:proof.lead')}</p>
          <p>
            <a className="aksel-link" href={`/assessments/${assessment.id}/documents`}>
              {translate('pages:proof.documents')}
            </a>
          </p>
          <ProofForm returned={returned} {...form} />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
