import { Heading } from '@navikt/ds-react';
import type { Text } from '~/core/shared/text';
import { Content, useWords } from '~/ui/words';

/** The first step where several rule sets are offered: each has stages and questionnaires of its own. */
export function RuleSetChoice({
  ruleSets,
}: {
  ruleSets: { id: string; title: Text; description?: Text | undefined }[];
}) {
  const { translate } = useWords();
  return (
    <section className="rs-stack" aria-labelledby="rule-sets">
      <Heading id="rule-sets" level="2" size="medium">
        {translate('pages:new.ruleSet')}
      </Heading>
      <ul className="rs-plain-list rs-stack">
        {ruleSets.map(({ id, title, description }) => (
          <li className="rs-card" key={id}>
            <a className="aksel-link" href={`?ruleSet=${id}`}>
              <Content text={title} />
            </a>
            {description !== undefined && (
              <p>
                <Content text={description} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
