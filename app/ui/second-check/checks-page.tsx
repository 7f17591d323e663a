import type { Effects } from '~/core/judgement/effect';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Issue } from '~/core/shared/issue';
import { Part } from '~/ui/frame/part';
import { EffectsTable } from '~/ui/judgement/effects-table';
import type { TypedFindingFields } from '~/ui/judgement/typed-finding';
import { Content, useWords } from '~/ui/words';
import { CheckCard, type CardCheck } from './check-card';

interface Props {
  assessmentId: string;
  parts: { questionnaire: Questionnaire; answers: CardCheck[] }[];
  ruleSet: RiskRuleSet;
  effects: Effects;
  refused: { typed: TypedFindingFields; issues: Issue[] } | undefined;
}

/** The buyer's own answers, each to be checked by somebody who did not give it. */
export function ChecksPage({ assessmentId, parts, ruleSet, effects, refused }: Props) {
  const { translate } = useWords();
  const filled = parts.filter(({ answers }) => answers.length > 0);
  const all = filled.flatMap(({ answers }) => answers);
  return (
    <>
      <p>{translate('procurement:checks.lead')}</p>
      <p>
        {translate('procurement:checks.count', { found: all.filter(({ counts }) => counts).length, all: all.length })}
      </p>
      <Part id="effects" title={translate('procurement:checks.effects')}>
        <EffectsTable effects={effects} ruleSet={ruleSet} />
      </Part>
      {filled.map(({ questionnaire, answers }) => (
        <Part id={`part-${questionnaire.id}`} key={questionnaire.id} title={<Content text={questionnaire.title} />}>
          <ul className="rs-plain-list rs-stack">
            {answers.map((one) => (
              <CheckCard
                {...one}
                assessmentId={assessmentId}
                key={one.question.name}
                refused={refused?.typed.question === one.question.name ? refused : undefined}
              />
            ))}
          </ul>
        </Part>
      ))}
    </>
  );
}
