import { Heading } from '@navikt/ds-react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { QuestionnaireSteps } from '~/ui/assessment/questionnaire-steps';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { Because } from '~/ui/response/because';
import { ResponseState } from '~/ui/response/response-state';
import { ResponseWays } from '~/ui/response/response-ways';
import { packHref, RoundFacts } from '~/ui/response/round-facts';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const overview = await orRespond(useCases.getResponse(context.actor, { responseId }));
  const { progress, readOnly } = await orRespond(useCases.getAssessment(context.actor, { assessmentId: responseId }));
  const steps = progress.map(({ questionnaire: { id, title, description, audience }, ...counts }) => ({
    ...{ id, title, description, audience },
    ...counts,
  }));
  return { overview, steps, readOnly };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.overview.notice.title ?? '');

export default function ResponsePage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { overview, steps, readOnly } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { response, notice, part, because } = overview;
  const { translate } = useWords();
  const isReadOnly = readOnly !== undefined;
  const notes = Object.fromEntries(steps.map(({ id }) => [id, <Because given={because[id] ?? []} key={id} />]));
  return (
    <Page
      heading={<Data>{notice.title}</Data>}
      trail={[{ href: '/responses', text: translate('response:list.title') }]}
    >
      <ResponseState {...overview} />
      <div className="rs-stack rs-stack-small">
        <p>
          {translate('response:overview.answersFor')} <Data>{response.firm}</Data>
        </p>
        <RoundFacts notice={notice} />
        <p>
          <a className="aksel-link" href={packHref(notice.roundId)}>
            {translate('response:overview.pack')}
          </a>
        </p>
      </div>
      {overview.hasContract && part !== 'subcontractor' && (
        <p>
          <a className="aksel-link" href={`/responses/${response.id}/contract`}>
            {translate('contract:own.link')}
          </a>
        </p>
      )}
      {overview.isDecided && (
        <div>
          <ButtonLink href={`/responses/${response.id}/debrief`}>{translate('decision:debrief.title')}</ButtonLink>
        </div>
      )}
      {part === 'subcontractor' && <p>{translate('response:overview.subcontractor')}</p>}
      <section aria-labelledby="questionnaires" className="rs-stack">
        <Heading id="questionnaires" level="2" size="medium">
          {translate('pages:overview.questionnaires')}
        </Heading>
        <QuestionnaireSteps assessmentId={response.id} isReadOnly={isReadOnly} notes={notes} steps={steps} />
      </section>
      <ResponseWays isReadOnly={isReadOnly} isWhole={part !== 'subcontractor'} responseId={response.id} />
      {part !== 'subcontractor' && (
        <p>
          <a className="aksel-link" href={`/responses/${response.id}/history`}>
            {translate('record:ownHistory.title')}
          </a>
        </p>
      )}
      {part !== 'subcontractor' && !isReadOnly && (
        <section aria-labelledby="submit" className="rs-stack">
          <Heading id="submit" level="2" size="medium">
            {translate('response:review.title')}
          </Heading>
          <p>{translate('response:overview.beforeSubmit')}</p>
          <div>
            <ButtonLink href={`/responses/${response.id}/review`}>{translate('response:review.link')}</ButtonLink>
          </div>
        </section>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
