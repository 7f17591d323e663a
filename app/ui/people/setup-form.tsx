import { Button, TextField } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';
import { AddressField, NameField, NewPasswordFields } from './fields';

interface Props {
  /** What was typed into a form that could not be taken. */
  typed: { organisation?: string; name?: string; email?: string };
  issues: Issue[];
}

/** The first organisation and its first administrator. */
export function SetupForm({ typed, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      <TextField
        autoComplete="organization"
        defaultValue={typed.organisation ?? ''}
        description={translate('people:field.organisationHelp')}
        dir="auto"
        error={errorAt('organisation')}
        id="field-organisation"
        label={translate('people:field.organisation')}
        name="organisation"
      />
      <NameField defaultValue={typed.name ?? ''} error={errorAt('name')} />
      <AddressField defaultValue={typed.email ?? ''} error={errorAt('email')} />
      <NewPasswordFields errorAt={errorAt} />
      <div className="rs-row">
        <Button type="submit">{translate('people:setup.submit')}</Button>
      </div>
    </form>
  );
}
