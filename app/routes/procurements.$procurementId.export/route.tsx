import { Button, Heading } from '@navikt/ds-react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const input = { procurementId: params['procurementId'] ?? '' };
  return orRespond(useCases.getExport(context.actor, input));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('record:export.title'));

export default function ExportPage() {
  const { procurement, counts, issues } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  const address = `/procurements/${procurement.id}`;
  const { responses, documents } = counts;
  return (
    <Page
      heading={translate('record:export.title')}
      trail={[
        { href: '/procurements', text: translate('procurement:list.title') },
        { href: address, text: <Data>{procurement.title}</Data> },
        { href: `${address}/history`, text: translate('record:history.title') },
      ]}
    >
      <FormIssues heading={translate('record:export.problem')} issues={issues} />
      <p>{translate('record:export.lead')}</p>
      {issues.length === 0 && (
        <>
          <section aria-labelledby="holds" className="rs-stack">
            <Heading id="holds" level="2" size="medium">
              {translate('record:export.holds')}
            </Heading>
            <ul className="rs-list">
              <li>{translate('record:export.always')}</li>
              <li>
                {responses === 0
                  ? translate('record:export.none')
                  : translate('record:export.responses', { count: responses, documents })}
              </li>
            </ul>
          </section>
          <Note tone="warning">
            <Heading level="2" size="small">
              {translate('record:export.careful')}
            </Heading>
            <p>{translate('record:export.confidential')}</p>
            <p>{translate('record:export.recorded')}</p>
          </Note>
          <form action={`${address}/archive.zip`} method="post">
            <Button type="submit">{translate('record:export.download')}</Button>
          </form>
          <section aria-labelledby="verify" className="rs-stack">
            <Heading id="verify" level="2" size="medium">
              {translate('record:export.verify')}
            </Heading>
            <p>{translate('record:export.verifyHow')}</p>
          </section>
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
