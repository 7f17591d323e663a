import { Heading } from '@navikt/ds-react';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';

interface Props {
  domains: RiskRuleSet['domains'];
  evaluation: Pick<RiskEvaluation, 'domains'>;
  /** Level of the headings: one below that of what stands around them. */
  headings?: '2' | '3';
}

/** The level of each domain as the answers say, and as far as they are shown. */
export function OwnLevels({ domains, evaluation, headings = '2' }: Props) {
  const { translate } = useWords();
  return (
    <ul className="rs-plain-list rs-stack">
      {domains.map(({ id, title }) => {
        const found = evaluation.domains.find((one) => one.id === id);
        return (
          <li className="rs-card rs-stack rs-stack-small" key={id}>
            <Heading level={headings} size="small">
              <Content text={title} />
            </Heading>
            <dl className="rs-facts">
              {(['stated', 'evidenced'] as const).map((reading) => (
                <div className="rs-facts-entry" key={reading}>
                  <dt>{translate(`response:result.${reading}`)}</dt>
                  <dd>{found && <LevelRange range={found[reading]} />}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
