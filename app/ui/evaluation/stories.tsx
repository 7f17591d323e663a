import { Button, Heading } from '@navikt/ds-react';
import { Data, useWords } from '~/ui/words';

/** The sample rounds, each with the people through whose eyes it is worth seeing, in that order. */
const stories = [
  { name: 'preparing', people: ['buyer', 'vendor'] },
  { name: 'running', people: ['small-vendor', 'vendor', 'buyer'] },
  { name: 'opened', people: ['evaluator', 'buyer', 'small-vendor'] },
  { name: 'contract', people: ['contract-manager', 'small-vendor'] },
] as const;

/** What the sample rounds tell, and one click into each of them. */
export function Stories({ people }: { people: { id: string; name: string }[] }) {
  const { translate } = useWords();
  const nameOf = (person: string) => people.find(({ id }) => id === `sample-${person}`)?.name ?? '';
  return (
    <section aria-labelledby="stories" className="rs-stack">
      <Heading id="stories" level="2" size="medium">
        {translate('people:stories.title')}
      </Heading>
      <ol className="rs-plain-list rs-stack">
        {stories.map((story) => (
          <li className="rs-card rs-stack rs-stack-small" key={story.name}>
            <Heading level="3" size="small">
              {translate(`people:stories.${story.name}.title`)}
            </Heading>
            <p>{translate(`people:stories.${story.name}.what`)}</p>
            <ul className="rs-plain-list rs-stack rs-stack-small">
              {story.people.map((person) => (
                <li key={person}>
                  <form action="/act-as" className="rs-row" method="post">
                    <input name="person" type="hidden" value={`sample-${person}`} />
                    <Button size="small" type="submit" variant="secondary">
                      {translate('people:actAs.button')} <Data>{nameOf(person)}</Data>
                    </Button>
                    <span>{translate(`people:stories.${story.name}.${person}`)}</span>
                  </form>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
