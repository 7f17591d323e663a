import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';
import { AddressField, NameField, NewPasswordFields } from './fields';

/** The address that a link for a new password is to be sent to. */
export function AskForResetForm({ email, issues }: { email: string; issues: Issue[] }) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('people:forgotten.problem')} issues={issues} />
      <AddressField defaultValue={email} error={errorAt('email')} />
      <div className="rs-row">
        <Button type="submit">{translate('people:forgotten.submit')}</Button>
      </div>
    </form>
  );
}

/** A new password, by a link that was sent. */
export function ResetForm({ email, issues }: { email: string; issues: Issue[] }) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      <OwnAddress email={email} />
      <NewPasswordFields errorAt={errorAt} />
      <div className="rs-row">
        <Button type="submit">{translate('people:reset.submit')}</Button>
      </div>
    </form>
  );
}

/** Name and password of an invited colleague. */
export function JoinForm({ email, name, issues }: { email: string; name: string; issues: Issue[] }) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      <OwnAddress email={email} />
      <NameField defaultValue={name} error={errorAt('name')} />
      <NewPasswordFields errorAt={errorAt} />
      <div className="rs-row">
        <Button type="submit">{translate('people:join.submit')}</Button>
      </div>
    </form>
  );
}

/** Tells a password manager whose password it is; what is sent of it is not read. */
function OwnAddress({ email }: { email: string }) {
  return <input autoComplete="username" hidden name="email" readOnly type="email" value={email} />;
}
