import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { DayText } from '~/ui/contract/day-text';
import { EntryStateTag } from '~/ui/contract/entry-state-tag';
import { Facts } from '~/ui/frame/facts';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { Content, Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getOwnContract(context.actor, { responseId: params['responseId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:own.title'));

export default function OwnContractPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { responseId, procurementTitle, buyer, title, number, signedOn, entries } = loaded;
  const { translate } = useWords();
  const name = (key: string) => translate(`contract:fact.${key}`);
  return (
    <Page heading={translate('contract:own.title')} trail={useResponseTrail(responseId, procurementTitle)}>
      <Facts
        facts={[
          [translate('contract:title'), <Data key="title">{title}</Data>],
          [name('number'), number && <Data>{number}</Data>],
          [name('buyer'), <Data key="buyer">{buyer}</Data>],
          [name('signed_on'), <DayText day={signedOn} key="day" />],
        ]}
      />
      <p>{translate('contract:own.lead')}</p>
      {entries.length === 0 && <p>{translate('contract:own.none')}</p>}
      {entries.map((entry) => (
        <Part id={`entry-${entry.id}`} key={entry.id} title={<Content text={entry.title} />}>
          <Facts
            facts={[
              [
                translate('contract:register.promised'),
                entry.promised?.map((text, index) => (
                  <p key={index}>
                    <Content text={text} />
                  </p>
                )),
              ],
              [translate('contract:register.state'), <EntryStateTag key="state" state={entry.state} />],
              [
                translate('contract:register.due'),
                entry.due === undefined ? translate('contract:register.undated') : <DayText day={entry.due} />,
              ],
              [translate('contract:register.proofNeeded'), <Content key="proof" text={entry.proofNeeded} />],
              [translate('contract:register.clause'), entry.clause && <Content text={entry.clause} />],
            ]}
          />
        </Part>
      ))}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
