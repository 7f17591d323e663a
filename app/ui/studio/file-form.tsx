import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { TextArea } from '~/ui/frame/text-area';
import { Data, useWords } from '~/ui/words';

interface Props {
  text: string;
  /** The revision it was read at, or of which the editor was told. */
  revision: number;
  issues: readonly Issue[];
  /** The text somebody else saved meanwhile. */
  theirs?: string | undefined;
}

/** A file as text. */
export function FileForm({ text, revision, issues, theirs }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack" method="post">
      <FormIssues heading={translate('studio:file.problems')} issues={issues} />
      {theirs !== undefined && (
        <Note tone="warning">
          <p role="alert">{translate('studio:file.conflict')}</p>
          <details>
            <summary>{translate('studio:file.theirs')}</summary>
            <pre className="rs-code">
              <Data>{theirs}</Data>
            </pre>
          </details>
        </Note>
      )}
      <input name="basedOn" type="hidden" value={revision} />
      <div className="rs-code-field">
        <TextArea
          defaultValue={text}
          error={errorAt('text')}
          id="field-text"
          label={translate('studio:file.text')}
          name="text"
          rows={Math.min(30, text.split('\n').length + 2)}
        />
      </div>
      <div className="rs-row">
        <Button name="do" type="submit" value="save">
          {translate(theirs === undefined ? 'studio:save' : 'studio:file.insist')}
        </Button>
      </div>
    </form>
  );
}
