import { Heading } from '@navikt/ds-react';
import type { Text } from '~/core/shared/text';
import { Content, useWords } from '~/ui/words';

/** A rule set as the forms that begin something need to know it. */
interface Offered {
  id: string;
  title: Text;
  description?: Text | undefined;
}

/**
 * The one that is wanted; where none is, the only one that stands alone. One that extends another, for a country or a
 * city, is for whoever chooses it.
 */
export function chosenRuleSet<RuleSet extends { id: string; extends?: unknown }>(
  offered: readonly RuleSet[],
  wanted: string | null,
): RuleSet | undefined {
  if (wanted !== null && wanted !== '') return offered.find(({ id }) => id === wanted);
  const [first, ...others] = offered.filter((ruleSet) => ruleSet.extends === undefined);
  return others.length === 0 ? first : undefined;
}

/** Which rules are chosen, and which there are instead; nothing where there are no others. */
export function OtherRuleSets({ chosen, offered }: { chosen: Offered; offered: Offered[] }) {
  const { translate } = useWords();
  const others = offered.filter(({ id }) => id !== chosen.id);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-rule-sets" className="rs-stack">
      <Heading id="other-rule-sets" level="2" size="small">
        {translate('pages:new.rules')}
      </Heading>
      <p>
        <Content text={chosen.title} />
      </p>
      <p>{translate('pages:new.otherRules')}</p>
      <ul>
        {others.map(({ id, title }) => (
          <li key={id}>
            <a className="aksel-link" href={`?ruleSet=${id}`}>
              <Content text={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first step where several rule sets are offered: each has stages and questionnaires of its own. */
export function RuleSetChoice({ ruleSets }: { ruleSets: Offered[] }) {
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
