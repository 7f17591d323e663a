import { Button, Select } from '@navikt/ds-react';
import { commentGroups } from '~/core/studio/consultation';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';

interface Props extends Filled {
  isOpen: boolean;
  /** Whether a comment was just taken. */
  isThanked: boolean;
  /** Whether it is about the draft as a whole. */
  isWhole: boolean;
}

/** What somebody thinks of a draft or a part of it, without an account. */
export function CommentForm({ isOpen, isThanked, isWhole, ...filled }: Props) {
  const { translate } = useWords();
  const fields = useFields('consult:comment', filled);
  return (
    <Part id="comment" title={translate('consult:comment.title')}>
      {isThanked && (
        <Note tone="success">
          <p role="status">{translate('consult:comment.thanks')}</p>
        </Note>
      )}
      {isOpen ? (
        <form className="rs-stack rs-stack-large" method="post" noValidate>
          <FormIssues heading={translate('consult:comment.problems')} issues={filled.issues} />
          <p>{translate('consult:comment.lead')}</p>
          {isWhole && <p>{translate('consult:comment.wholeOnly')}</p>}
          {fields.passage('text')}
          <Select
            defaultValue={filled.typed['group'] ?? ''}
            error={fields.errorAt('group')}
            id={fields.idOf('group')}
            label={translate('consult:comment.group')}
            name="group"
          >
            <option value="">{translate('consult:choose')}</option>
            {commentGroups.map((group) => (
              <option key={group} value={group}>
                {translate(`consult:group.${group}`)}
              </option>
            ))}
          </Select>
          {fields.line('name')}
          {fields.line('organisation')}
          <div className="rs-row">
            <Button type="submit">{translate('consult:comment.submit')}</Button>
          </div>
        </form>
      ) : (
        <Note tone="warning">
          <p>{translate('consult:read.over')}</p>
        </Note>
      )}
    </Part>
  );
}
