import { Button, TextField } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';
import { AddressField, PasswordField } from './fields';

interface Props {
  email: string;
  /** Where to go afterwards; a path of our own. */
  to: string;
  issues: Issue[];
}

/** Address and password. */
export function SignInForm({ email, to, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('people:signIn.problem')} issues={issues} />
      <AddressField defaultValue={email} error={errorAt('email')} />
      <PasswordField error={errorAt('password')} label={translate('people:field.password')} name="password" />
      <input name="to" type="hidden" value={to} />
      <div className="rs-row">
        <Button type="submit">{translate('people:signIn.submit')}</Button>
      </div>
    </form>
  );
}

/** The address that a code is to be sent to. */
export function AskForCodeForm({ email, to, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('people:code.problem')} issues={issues} />
      <AddressField defaultValue={email} error={errorAt('email')} />
      <input name="to" type="hidden" value={to} />
      <div className="rs-row">
        <Button type="submit">{translate('people:code.submit')}</Button>
      </div>
    </form>
  );
}

/** The code that was sent. It can be pasted with spaces and dashes around it. */
export function EnterCodeForm({ email, to, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form action="/sign-in/enter" className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('people:signIn.problem')} issues={issues} />
      <AddressField defaultValue={email} error={errorAt('email')} />
      <div className="rs-short-field">
        <TextField
          autoCapitalize="characters"
          autoComplete="one-time-code"
          description={translate('people:field.codeHelp')}
          dir="ltr"
          error={errorAt('code')}
          id="field-code"
          label={translate('people:field.code')}
          name="code"
          spellCheck={false}
        />
      </div>
      <input name="to" type="hidden" value={to} />
      <div className="rs-row">
        <Button type="submit">{translate('people:signIn.submit')}</Button>
      </div>
    </form>
  );
}
