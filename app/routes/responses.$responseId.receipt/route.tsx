import { Heading } from '@navikt/ds-react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { hashInGroups } from '~/core/pack/build-receipt-document';
import { orRespond } from '~/http/or-respond.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { HandedDocuments } from '~/ui/response/document-list';
import { Instant } from '~/ui/response/instant';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getReceipt(context.actor, { responseId: params['responseId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:receipt.title'));

export default function ReceiptPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { responseId, head, submission, procurement, deadline, phase } = useLoaderData<unknown>() as Awaited<
    ReturnType<typeof loader>
  >;
  const { translate } = useWords();
  const trail = useResponseTrail(responseId, procurement.title);
  const { declaration, documents, firm } = submission;
  const facts = { firm, title: procurement.title, buyer: procurement.buyer, reference: procurement.reference };
  return (
    <Page heading={translate('response:receipt.title')} trail={trail}>
      <Note tone="success">
        <p>
          <strong>
            {translate('response:state.handedIn', { number: head.number })}{' '}
            <Instant at={head.at} zone={deadline.zone} />
          </strong>
        </p>
        <p>
          {translate(
            `response:state.after.${phase === 'running' ? 'running' : phase === 'opened' ? 'opened' : 'closed'}`,
          )}
        </p>
      </Note>
      <dl className="rs-facts">
        {Object.entries(facts)
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div className="rs-facts-entry" key={name}>
              <dt>{translate(`response:receipt.fact.${name}`)}</dt>
              <dd>
                <Data>{text}</Data>
              </dd>
            </div>
          ))}
        <div className="rs-facts-entry">
          <dt>{translate('response:facts.deadline')}</dt>
          <dd>
            <Instant at={deadline.at} zone={deadline.zone} />
          </dd>
        </div>
        <div className="rs-facts-entry">
          <dt>{translate('response:receipt.fact.hash')}</dt>
          <dd className="rs-hash">
            <Data>{hashInGroups(head.hash)}</Data>
          </dd>
        </div>
      </dl>
      <p>{translate('response:receipt.meaning')}</p>
      <div className="rs-row">
        <ButtonLink href={`/responses/${responseId}/receipt.pdf`}>{translate('response:receipt.pdf')}</ButtonLink>
        <ButtonLink href={`/responses/${responseId}`} variant="secondary">
          {translate('response:receipt.back')}
        </ButtonLink>
      </div>
      <section aria-labelledby="declaration" className="rs-stack">
        <Heading id="declaration" level="2" size="medium">
          {translate('response:review.declaration.title')}
        </Heading>
        <p>
          <Data>{declaration.text}</Data>
        </p>
        <p>
          <Data>{declaration.name}</Data>, <Data>{declaration.position}</Data>
        </p>
      </section>
      <section aria-labelledby="documents" className="rs-stack">
        <Heading id="documents" level="2" size="medium">
          {translate('response:told.documents')}
        </Heading>
        <HandedDocuments documents={documents} />
      </section>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
