import { Button, Heading } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import type { ShownPerson } from './people-list';
import { RoleFields } from './role-fields';

interface Props {
  person: ShownPerson;
  organisation: { id: string; name: string };
  /** The roles to show as picked: those that were sent, where they could not be taken. */
  picked: readonly string[];
  issues: Issue[];
  /** What was just done, by the name of its words; empty for nothing. */
  done: string;
}

/** What an administrator can do about one person: give roles, invite again, take the way in away and give it back. */
export function PersonPage({ person, organisation, picked, issues, done }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  const { name, email, state } = person;
  return (
    <Page
      heading={<Data>{name}</Data>}
      trail={[
        { href: '/admin', text: translate('people:admin.title') },
        { href: `/admin/organisations/${organisation.id}`, text: <Data>{organisation.name}</Data> },
      ]}
    >
      {done !== '' && (
        <Note tone="success">
          <p role="status">{translate(`people:admin.done.${done}`)}</p>
        </Note>
      )}
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      {name !== email && (
        <p>
          <Data>{email}</Data>
        </p>
      )}
      {state === 'invited' && (
        <form className="rs-stack" method="post">
          <p>{translate('people:admin.state.invited')}</p>
          <Intent intent="again" />
        </form>
      )}
      <form className="rs-stack" method="post" noValidate>
        <RoleFields error={errorAt('roles')} picked={picked} />
        <Intent intent="roles" />
      </form>
      <section aria-labelledby="way-in" className="rs-stack">
        <Heading id="way-in" level="2" size="medium">
          {translate('people:admin.wayIn')}
        </Heading>
        <p>{translate(state === 'disabled' ? 'people:admin.enableWhat' : 'people:admin.disableWhat')}</p>
        <form method="post">
          <Intent intent={state === 'disabled' ? 'enable' : 'disable'} />
        </form>
      </section>
    </Page>
  );
}

function Intent({ intent }: { intent: 'again' | 'roles' | 'enable' | 'disable' }) {
  const { translate } = useWords();
  return (
    <div className="rs-row">
      <Button
        data-color={intent === 'disable' ? 'danger' : undefined}
        name="intent"
        type="submit"
        value={intent}
        variant="secondary"
      >
        {translate(`people:admin.intent.${intent}`)}
      </Button>
    </div>
  );
}
