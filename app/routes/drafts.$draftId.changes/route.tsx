import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DiffFiles } from '~/ui/publishing/diff-files';
import { DiffParts } from '~/ui/publishing/diff-parts';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { useWords } from '~/ui/words';
import type { DraftComparison } from '~/use-cases/studio/compare-draft';
import { useCases } from '~/wiring.server';

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<DraftComparison> {
  const { language } = await readerLanguage(request, context.languages);
  return orRespond(useCases.compareDraft(context.actor, { draftId: params['draftId'] ?? '', language }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('publishing:changes.title'));

export default function DraftChangesPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { draft, diff } = useLoaderData<unknown>() as DraftComparison;
  const { translate } = useWords();
  return (
    <Page heading={translate('publishing:changes.title')} trail={useDraftTrail(draft)}>
      <p>{translate(draft.base === undefined ? 'publishing:changes.fromNothing' : 'publishing:changes.lead')}</p>
      <p>
        <a className="aksel-link" href={`/drafts/${draft.id}/proposal`}>
          {translate('publishing:proposal.title')}
        </a>
      </p>
      <DiffParts parts={diff.parts} unread={diff.unread} />
      <DiffFiles files={diff.files} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
