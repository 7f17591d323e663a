import { Button, Select } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import type { Draft } from '~/core/studio/draft';
import { FileField } from '~/ui/documents/file-field';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { isOpen } from '~/ui/studio/is-open';
import { IssueList } from '~/ui/studio/issue-list';
import { useWords } from '~/ui/words';
import { largestImport } from './largest-import';

interface Props extends Filled {
  draft: Draft;
  /** Whether somebody else changed the same files meanwhile. */
  isConflict: boolean;
  /** What is to be looked at in SurveyJS JSON that was just imported. */
  report: readonly Issue[] | undefined;
}

/** Files brought into a draft: a zip, a single one, or any SurveyJS JSON. */
export function ImportPage({ draft, isConflict, report, ...filled }: Props) {
  const { translate } = useWords();
  const fields = useFields('publishing:import', filled);
  return (
    <Page heading={translate('publishing:import.title')} trail={useDraftTrail(draft)}>
      <p>{translate('publishing:import.lead')}</p>
      {report !== undefined && (
        <>
          <p role="status">
            {translate(report.length > 0 ? 'publishing:import.done' : 'publishing:import.doneNothing')}
          </p>
          <IssueList draftId={draft.id} issues={report} />
        </>
      )}
      {isConflict && (
        <Note tone="warning">
          <p role="alert">{translate('publishing:import.conflict')}</p>
        </Note>
      )}
      {isOpen(draft) ? (
        <form className="rs-stack rs-stack-large" encType="multipart/form-data" method="post" noValidate>
          <FormIssues heading={translate('publishing:import.problems')} issues={filled.issues} />
          <input name="basedOn" type="hidden" value={draft.revision} />
          <FileField
            error={fields.errorAt('file')}
            maximum={largestImport}
            words={{
              label: translate('publishing:import.file'),
              help: translate('publishing:import.fileHelp', { maximum: largestImport }),
              accept: '.zip,.json,.md',
            }}
          />
          {fields.line('path')}
          <Select
            defaultValue={filled.typed['audience'] ?? 'vendor'}
            id={fields.idOf('audience')}
            label={translate('publishing:import.audience')}
            name="audience"
          >
            {['vendor', 'buyer'].map((audience) => (
              <option key={audience} value={audience}>
                {translate(`diff:values.${audience}`)}
              </option>
            ))}
          </Select>
          <div className="rs-row">
            <Button type="submit">{translate('publishing:import.submit')}</Button>
          </div>
        </form>
      ) : (
        <Note>{translate('studio:closed')}</Note>
      )}
    </Page>
  );
}
