import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { useErrorAt } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';
import { DocumentFields, type TypedDocument } from './document-fields';
import { FileField } from './file-field';
import type { ComponentProps } from 'react';

interface Props extends Pick<ComponentProps<typeof DocumentFields>, 'supportable'> {
  issues: Issue[];
  typed: TypedDocument;
  revision: number;
  /** Largest file, in bytes. */
  largest: number;
}

/** A file, what it is, and which answers it supports. */
export function AddDocumentForm({ issues, typed, supportable, revision, largest }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" encType="multipart/form-data" method="post" noValidate>
      <input name="based-on" type="hidden" value={revision} />
      <FileField error={errorAt('file')} maximum={largest / 1_000_000} />
      {issues.length > 0 && <p>{translate('documents:form.chooseAgain')}</p>}
      <DocumentFields
        errorAt={errorAt}
        nameHelp={translate('documents:form.nameHelp')}
        supportable={supportable}
        typed={typed}
      />
      <div className="rs-row">
        <Button type="submit">{translate('documents:form.add')}</Button>
      </div>
    </form>
  );
}
