import { Button, Heading } from '@navikt/ds-react';
import type { Role } from '~/core/procurement/role';
import { Data, useWords } from '~/ui/words';

interface SamplePerson {
  id: string;
  name: string;
  roles: Role[];
  organisation: string;
}

/** One button for each sample person, by organisation: one click to act as them. */
export function RoleChoice({ people, level = '3' }: { people: SamplePerson[]; level?: '2' | '3' }) {
  const organisations = [...new Set(people.map(({ organisation }) => organisation))];
  return (
    <div className="rs-stack rs-stack-large">
      {organisations.map((organisation, index) => (
        <section aria-labelledby={`organisation-${index}`} className="rs-stack" key={organisation}>
          <Heading id={`organisation-${index}`} level={level} size="small">
            <Data>{organisation}</Data>
          </Heading>
          <ul className="rs-plain-list rs-stack rs-stack-small">
            {people
              .filter((one) => one.organisation === organisation)
              .map((one) => (
                <li key={one.id}>
                  <OnePerson {...one} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OnePerson({ id, name, roles }: SamplePerson) {
  const { translate } = useWords();
  return (
    <form action="/act-as" className="rs-row" method="post">
      <input name="person" type="hidden" value={id} />
      <Button size="small" type="submit" variant="secondary">
        {translate('people:actAs.button')} <Data>{name}</Data>
      </Button>
      <span>{roles.map((role) => translate(`people:role.${role}`)).join(', ')}</span>
    </form>
  );
}
