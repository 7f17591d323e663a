import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { standsAlone } from '~/ui/assessment/assessment-home';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  const { assessment, progress } = await orRespond(useCases.getAssessment(context.actor, { assessmentId }));
  if (!standsAlone(assessment.owner)) throw new Response(null, { status: 404 });
  return { assessment, answered: progress.reduce((sum, { answered }) => sum + answered, 0) };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  await orRespond(useCases.removeAssessment(context.actor, { assessmentId }));
  return redirect('/assessments');
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate('pages:delete.title'));

export default function DeleteAssessmentPage() {
  const { assessment, answered } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  const title = <Data>{assessment.title}</Data>;
  const trail = useAssessmentTrail(assessment);
  return (
    <Page heading={translate('pages:delete.title')} trail={trail}>
      <Note tone="danger">
        <p>
          <strong>{title}</strong>
        </p>
        <p>{translate('pages:delete.what', { count: answered })}</p>
      </Note>
      <form className="rs-row" method="post">
        <Button data-color="danger" type="submit">
          {translate('pages:delete.confirm')}
        </Button>
        <ButtonLink href={`/assessments/${assessment.id}`} variant="secondary">
          {translate('pages:delete.keep')}
        </ButtonLink>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
