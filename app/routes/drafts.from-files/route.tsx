import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readUpload } from '~/http/read-upload.server';
import { FileField } from '~/ui/documents/file-field';
import { useFields } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { largestImport } from '~/ui/publishing/largest-import';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context: { actor } }: LoaderFunctionArgs) {
  // Who may not start a draft is told so before choosing a file.
  await orRespond(useCases.listDraftBases(actor, {}));
  return null;
}

export async function action({ request, context: { actor } }: ActionFunctionArgs) {
  await orRespond(useCases.listDraftBases(actor, {}));
  const form = await readForm(request);
  const typed = { title: postedText(form, 'title') };
  const { bytes } = await readUpload(form, 'file');
  const started = await orRespond(useCases.startDraftFromFiles(actor, { ...typed, bytes }));
  if (started.ok) return redirect(`/drafts/${started.value.id}`);
  return data({ typed, issues: started.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('studio:new.files.heading'));

export default function DraftFromFilesPage() {
  const filled = useActionData<typeof action>() ?? { typed: {}, issues: [] };
  const { translate } = useWords();
  const fields = useFields('studio:new', filled);
  return (
    <Page
      heading={translate('studio:new.files.heading')}
      trail={[{ href: '/drafts', text: translate('studio:list.title') }]}
    >
      <p>{translate('studio:new.files.lead')}</p>
      <form className="rs-stack rs-stack-large" encType="multipart/form-data" method="post" noValidate>
        <FormIssues heading={translate('studio:new.problems')} issues={filled.issues} />
        {fields.line('title')}
        <FileField
          error={fields.errorAt('file')}
          maximum={largestImport}
          words={{
            label: translate('studio:new.files.file'),
            help: translate('studio:new.files.fileHelp', { maximum: largestImport }),
            accept: '.zip',
          }}
        />
        <div className="rs-row">
          <Button type="submit">{translate('studio:new.submit')}</Button>
        </div>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
