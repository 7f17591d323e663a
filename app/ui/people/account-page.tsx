import { Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Issue } from '~/core/shared/issue';
import type { Role } from '~/core/procurement/role';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import { AddressField, NameField, NewPasswordFields, PasswordField } from './fields';
import { SessionList, type ShownSession } from './session-list';

interface Props {
  account: {
    name: string;
    email: string;
    organisation: string;
    roles: Role[];
    hasPassword: boolean;
    usesCodes: boolean;
    sessions: ShownSession[];
  };
  issues: Issue[];
  /** The new address that was typed and could not be taken. */
  typed: string;
  /** What was just done, by the name of its words; empty for nothing. */
  done: string;
}

/** Somebody's own account: what others see of them, their password, and where they are signed in. */
export function AccountPage({ account, issues, typed, done }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <Page heading={translate('people:account.title')}>
      {done !== '' && (
        <Note tone="success">
          <p role="status">{translate(`people:account.done.${done}`)}</p>
        </Note>
      )}
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      <dl className="rs-facts">
        <Fact name="email">
          <Data>{account.email}</Data>
        </Fact>
        <Fact name="organisation">
          <Data>{account.organisation}</Data>
        </Fact>
        <Fact name="roles">{account.roles.map((role) => translate(`people:role.${role}`)).join(', ')}</Fact>
      </dl>
      {account.usesCodes && (
        <p>
          <a className="aksel-link" href="/firm">
            {translate('people:firm.title')}
          </a>
        </p>
      )}
      <Part name="name">
        <form className="rs-stack" method="post" noValidate>
          <NameField defaultValue={account.name} error={errorAt('name')} />
          <Save intent="name" />
        </form>
      </Part>
      <Part name="address">
        <form className="rs-stack" method="post" noValidate>
          <p>{translate('people:account.addressLead')}</p>
          <AddressField defaultValue={typed} error={errorAt('email')} isNew />
          {account.hasPassword && (
            <PasswordField
              error={errorAt('present')}
              label={translate('people:field.presentPassword')}
              name="present"
            />
          )}
          <Save intent="address" />
        </form>
      </Part>
      <Part name="password">
        {account.hasPassword ? (
          <form className="rs-stack" method="post" noValidate>
            <p>{translate('people:account.passwordLead')}</p>
            <PasswordField error={errorAt('old')} label={translate('people:field.oldPassword')} name="old" />
            <NewPasswordFields errorAt={errorAt} />
            <Save intent="password" />
          </form>
        ) : (
          <p>{translate(account.usesCodes ? 'people:account.byCode' : 'people:account.noPassword')}</p>
        )}
      </Part>
      <Part name="sessions">
        <p>{translate('people:account.sessionsLead')}</p>
        <SessionList sessions={account.sessions} />
      </Part>
    </Page>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { translate } = useWords();
  return (
    <div className="rs-facts-entry">
      <dt>{translate(`people:account.fact.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  const { translate } = useWords();
  return (
    <section aria-labelledby={`part-${name}`} className="rs-stack">
      <Heading id={`part-${name}`} level="2" size="medium">
        {translate(`people:account.part.${name}`)}
      </Heading>
      {children}
    </section>
  );
}

function Save({ intent }: { intent: string }) {
  const { translate } = useWords();
  return (
    <div className="rs-row">
      <Button name="intent" type="submit" value={intent} variant="secondary">
        {translate(`people:account.save.${intent}`)}
      </Button>
    </div>
  );
}
