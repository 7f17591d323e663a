import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { countEntries } from '~/core/judgement/entry-state';
import { DayText } from '~/ui/contract/day-text';
import { Facts } from '~/ui/frame/facts';
import { RegisterTable } from '~/ui/contract/register-table';
import { StandingPart } from '~/ui/contract/standing-part';
import { WaysPart } from '~/ui/contract/ways-part';
import { dayText } from '~/core/shared/dates';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getContract(context.actor, { procurementId: params['procurementId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:title'));

export default function ContractPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { signed, ...overview } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { procurement, award, mayKeep } = overview;
  const { language, translate } = useWords();
  const trail = useProcurementTrail(procurement);
  if (signed !== undefined)
    return (
      <Page heading={<Data>{signed.contract.title}</Data>} trail={trail} wide>
        <Signed overview={overview} signed={signed} />
      </Page>
    );
  return (
    <Page heading={translate('contract:title')} trail={trail}>
      <p>{translate('contract:lead')}</p>
      {award === undefined ? (
        <p>{translate('contract:notAwarded')}</p>
      ) : (
        <>
          <p>
            {translate('contract:awarded')} <Data>{award.firm}</Data>.{' '}
            {translate('contract:standstill', { day: dayText(award.standstillUntil, language) })}
          </p>
          {mayKeep && (
            <div>
              <ButtonLink href={`/procurements/${procurement.id}/contract/edit`}>
                {translate('contract:write')}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

interface SignedProps {
  overview: Omit<Loaded, 'signed'>;
  signed: NonNullable<Loaded['signed']>;
}

function Signed({ overview: { buyer, today, mayKeep }, signed }: SignedProps) {
  const { translate } = useWords();
  const { contract, evaluation, ruleSet, trend } = signed;
  const { id, firm, number, signedOn, managers, entries } = contract;
  const counts = countEntries(contract, today);
  const base = `/procurements/${id}/contract`;
  const name = (key: string) => translate(`contract:fact.${key}`);
  return (
    <>
      <div className="rs-stack rs-stack-small">
        <Facts
          facts={[
            [name('buyer'), <Data key="buyer">{buyer}</Data>],
            [name('firm'), <Data key="firm">{firm}</Data>],
            [name('number'), number && <Data>{number}</Data>],
            [name('signed_on'), <DayText day={signedOn} key="day" />],
            [name('managers'), <Data key="managers">{managers.map((one) => one.name).join(', ')}</Data>],
          ]}
        />
        {mayKeep && (
          <p>
            <a className="aksel-link" href={`${base}/edit`}>
              {translate('contract:edit.link')}
            </a>
          </p>
        )}
      </div>
      <Note tone={counts.overdue > 0 ? 'warning' : 'neutral'}>
        <p>
          <strong>{translate('contract:counts.overdue', { count: counts.overdue })}</strong>{' '}
          {translate('contract:counts.open', { count: counts.open })}{' '}
          {translate('contract:counts.proved', {
            count: counts.proved_on_time + counts.proved_late,
            late: counts.proved_late,
          })}{' '}
          {translate('contract:counts.waived', { count: counts.waived })}
        </p>
      </Note>
      <WaysPart contract={contract} today={today} />
      <Part id="register" title={translate('contract:register.title')}>
        <p>{translate('contract:register.lead')}</p>
        <RegisterTable
          entries={entries}
          hrefOf={(entry) => `${base}/entries/${encodeURIComponent(entry.id)}`}
          today={today}
        />
        {mayKeep && (
          <div>
            <ButtonLink href={`${base}/entries/new`} variant="secondary">
              {translate('contract:register.add')}
            </ButtonLink>
          </div>
        )}
      </Part>
      <StandingPart evaluation={evaluation} ruleSet={ruleSet} trend={trend} />
    </>
  );
}

export { RouteError as ErrorBoundary };
