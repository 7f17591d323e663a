import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import type { Draft } from '~/core/studio/draft';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import type { NextSteps } from '~/core/studio/undo-redo';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';
import { useDraftTrail } from './draft-trail';
import { FileForm } from './file-form';
import { isOpen } from './is-open';
import { IssueList } from './issue-list';
import { UndoRedo } from './undo-redo';
import { useCodeEditor } from './use-code-editor';

interface Props {
  draft: Draft;
  path: string;
  text: string;
  /** What expressions in it can read. */
  subjects: BuilderSubject[];
  issues: Issue[];
  next: NextSteps;
  isSaved: boolean;
  /** Line to show first, from 1. */
  line?: number | undefined;
  /** What could not be saved, and why. */
  returned: { typed: string; issues: Issue[]; revision?: number | undefined; theirs?: string | undefined } | undefined;
}

/** One file of a draft as text, with what is wrong with it. */
export function FilePage({ draft, path, text, subjects, issues, next, isSaved, line, returned }: Props) {
  const { translate } = useWords();
  const trail = useDraftTrail(draft);
  useCodeEditor({
    ...{ fieldId: 'field-text', label: translate('studio:file.text'), path, subjects, line },
    isOpen: isOpen(draft),
  });
  return (
    <Page heading={<Data>{path}</Data>} trail={trail} wide>
      {isSaved && returned === undefined && (
        <div role="status">
          <Note tone="success">{translate('studio:saved')}</Note>
        </div>
      )}
      <Part id="issues" title={translate('studio:issues.inFile')}>
        <IssueList draftId={draft.id} isOneFile issues={issues} />
        <p>
          <a className="aksel-link" href={`/drafts/${draft.id}#issues`}>
            {translate('studio:issues.elsewhere')}
          </a>
        </p>
      </Part>
      {isOpen(draft) ? (
        <>
          <FileForm
            issues={returned?.issues ?? []}
            revision={returned?.revision ?? draft.revision}
            text={returned?.typed ?? text}
            theirs={returned?.theirs}
          />
          <UndoRedo back={`/drafts/${draft.id}/files/${path}`} draftId={draft.id} next={next} />
          <form method="post">
            <input name="basedOn" type="hidden" value={draft.revision} />
            <Button name="do" size="small" type="submit" value="drop" variant="tertiary">
              {translate('studio:file.drop')}
            </Button>
          </form>
        </>
      ) : (
        <>
          <Note>{translate('studio:closed')}</Note>
          <pre className="rs-code">
            <Data>{text}</Data>
          </pre>
        </>
      )}
    </Page>
  );
}
