import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { isOpen } from '~/ui/studio/is-open';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const { draft } = await orRespond(useCases.getDraft(actor, { draftId: params['draftId'] ?? '' }));
  return { draft: { id: draft.id, title: draft.title }, isOpen: isOpen(draft) };
}

export async function action({ params, context: { actor } }: ActionFunctionArgs) {
  await orRespond(useCases.discardDraft(actor, { draftId: params['draftId'] ?? '' }));
  return redirect('/drafts');
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('studio:discard.title'));

export default function DiscardDraftPage() {
  const { draft, isOpen } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('studio:discard.title')} trail={useDraftTrail(draft)}>
      <Note tone="danger">
        <p>
          <strong>
            <Data>{draft.title}</Data>
          </strong>
        </p>
        <p>{translate(isOpen ? 'studio:discard.what' : 'studio:closed')}</p>
      </Note>
      <form className="rs-row" method="post">
        {isOpen && (
          <Button data-color="danger" type="submit">
            {translate('studio:discard.confirm')}
          </Button>
        )}
        <ButtonLink href={`/drafts/${draft.id}`} variant="secondary">
          {translate('studio:discard.keep')}
        </ButtonLink>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
