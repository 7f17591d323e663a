import { Heading } from '@navikt/ds-react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { OwnLevels } from '~/ui/response/own-levels';
import { ProofWorth } from '~/ui/response/proof-worth';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listProofToAdd(context.actor, { responseId: params['responseId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:result.title'));

export default function OwnResultPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { responseId, title, evaluation, ...judged } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  const trail = useResponseTrail(responseId, title);
  return (
    <Page heading={translate('response:result.title')} trail={trail}>
      <p>{translate('response:result.lead')}</p>
      <OwnLevels domains={judged.ruleSet.domains} evaluation={evaluation} />
      <div>
        <ButtonLink href={`/assessments/${responseId}/result`} variant="secondary">
          {translate('response:result.whole')}
        </ButtonLink>
      </div>
      <section aria-labelledby="proof" className="rs-stack">
        <Heading id="proof" level="2" size="medium">
          {translate('response:result.proof')}
        </Heading>
        <ProofWorth responseId={responseId} {...judged} />
      </section>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
