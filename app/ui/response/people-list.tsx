import { Button, Heading } from '@navikt/ds-react';
import type { Text } from '~/core/shared/text';
import { Content, Data, useWords } from '~/ui/words';
import { Instant } from './instant';

interface Offered {
  id: string;
  title: Text;
}

interface Working {
  personId: string;
  part: 'owner' | 'colleague' | 'subcontractor';
  questionnaires: string[];
  name: string;
  email: string;
  isYou: boolean;
}

interface Asked {
  id: string;
  email: string;
  part: 'colleague' | 'subcontractor';
  questionnaires: string[];
  expiresAt: string;
}

interface Props {
  people: Working[];
  asked: Asked[];
  questionnaires: Offered[];
  zone: string;
}

/** Who works on a response, and who was asked to, each with the way to end it. */
export function PeopleList({ people, asked, questionnaires, zone }: Props) {
  const { translate } = useWords();
  return (
    <>
      <ul className="rs-plain-list rs-stack">
        {people.map(({ personId, name, email, part, isYou, questionnaires: own }) => (
          <li className="rs-card rs-stack rs-stack-small" key={personId}>
            <Heading level="2" size="small">
              <Data>{name}</Data> {isYou && translate('response:people.you')}
            </Heading>
            <p>
              <Data>{email}</Data>
            </p>
            <PartText own={own} part={part} questionnaires={questionnaires} />
            {part !== 'owner' && (
              <EndForm intent="remove" label={translate('response:people.remove')} name={name} value={personId} />
            )}
          </li>
        ))}
      </ul>
      {asked.length > 0 && (
        <section aria-labelledby="asked" className="rs-stack">
          <Heading id="asked" level="2" size="medium">
            {translate('response:people.asked')}
          </Heading>
          <ul className="rs-plain-list rs-stack">
            {asked.map(({ id, email, part, questionnaires: own, expiresAt }) => (
              <li className="rs-card rs-stack rs-stack-small" key={id}>
                <p>
                  <strong>
                    <Data>{email}</Data>
                  </strong>
                </p>
                <PartText own={own} part={part} questionnaires={questionnaires} />
                <p className="rs-subtle">
                  {translate('response:people.until')} <Instant at={expiresAt} zone={zone} />
                </p>
                <EndForm intent="revoke" label={translate('response:people.revoke')} name={email} value={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PartText({ part, own, questionnaires }: { part: Working['part']; own: string[]; questionnaires: Offered[] }) {
  const { translate } = useWords();
  const titles = questionnaires.filter(({ id }) => own.includes(id));
  return (
    <p>
      {translate(`response:people.part.${part}`)}
      {titles.map(({ id, title }, index) => (
        <span key={id}>
          {index === 0 ? ' ' : ', '}
          <Content text={title} />
        </span>
      ))}
    </p>
  );
}

function EndForm({ intent, value, label, name }: { intent: string; value: string; label: string; name: string }) {
  return (
    <form method="post">
      <input name="intent" type="hidden" value={intent} />
      <input name="id" type="hidden" value={value} />
      <Button size="small" type="submit" variant="secondary">
        {label}{' '}
        <span className="aksel-sr-only">
          <Data>{name}</Data>
        </span>
      </Button>
    </form>
  );
}
