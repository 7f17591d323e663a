import { Heading } from '@navikt/ds-react';
import type { Role } from '~/core/procurement/role';
import { Data, useWords } from '~/ui/words';

/** Somebody of a public body. */
export interface ShownPerson {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  state: 'active' | 'invited' | 'disabled';
}

/** The people of a public body, each with the way to change what they may do. */
export function PeopleList({ people }: { people: ShownPerson[] }) {
  const { translate } = useWords();
  if (people.length === 0) return <p>{translate('people:admin.nobody')}</p>;
  return (
    <ul className="rs-plain-list rs-stack rs-stack-small">
      {people.map(({ id, name, email, roles, state }) => (
        <li className="rs-card rs-stack rs-stack-small" key={id}>
          <Heading level="3" size="small">
            <a className="aksel-link" href={`/admin/people/${id}`}>
              <Data>{name}</Data>
            </a>
          </Heading>
          {name !== email && (
            <p>
              <Data>{email}</Data>
            </p>
          )}
          <p>{roles.map((role) => translate(`people:role.${role}`)).join(', ')}</p>
          {state !== 'active' && <p className="rs-subtle">{translate(`people:admin.state.${state}`)}</p>}
        </li>
      ))}
    </ul>
  );
}
