import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { warningKey } from '~/core/studio/draft';
import { issueInWords } from '~/locales/issue-words';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { Data, useWords } from '~/ui/words';

interface Props extends Filled {
  revision: number;
  warnings: readonly Issue[];
}

/** From when a draft is to count, what it changes and why, and a reason for each warning that may stay. */
export function ProposeForm({ revision, warnings, ...filled }: Props) {
  const { translate } = useWords();
  const fields = useFields('publishing:proposal', filled);
  const keys = new Map(warnings.map((warning) => [warningKey(warning), warning]));
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('publishing:proposal.problems')} issues={filled.issues} />
      <input name="revision" type="hidden" value={revision} />
      {fields.day('effectiveFrom')}
      {fields.passage('changes')}
      {[...keys].map(([key, warning]) => (
        <TextArea
          defaultValue={filled.typed[`reasons/${key}`] ?? ''}
          description={<Data>{`${issueInWords(warning, translate).found} (${key})`}</Data>}
          error={fields.errorAt(`reasons/${key}`)}
          id={fields.idOf(`reasons/${key}`)}
          key={key}
          label={translate('publishing:proposal.reason')}
          name={`reasons/${key}`}
        />
      ))}
      <div className="rs-row">
        <Button name="do" type="submit" value="propose">
          {translate('publishing:proposal.propose')}
        </Button>
      </div>
    </form>
  );
}
