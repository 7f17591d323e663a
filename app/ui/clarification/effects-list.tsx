import { hasMoved, type Effects, type Moved } from '~/core/judgement/effect';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { LevelText } from '~/ui/levels/level-text';
import { Content, useWords } from '~/ui/words';

/** Which levels a later answer moves, as it counts. */
export function EffectsList({ effects, ruleSet }: { effects: Effects; ruleSet: RiskRuleSet }) {
  const { translate } = useWords();
  const moved = effects.risks.filter(({ effect }) => hasMoved(effect));
  if (moved.length === 0) return <p>{translate('clarification:one.noEffect')}</p>;
  return (
    <ul className="rs-list">
      {moved.map(({ id, effect }) => (
        <li key={id}>
          <Content text={ruleSet.risks.find((risk) => risk.id === id)?.title} />: <Change moved={effect.evidenced} />
        </li>
      ))}
      <li>
        {translate('clarification:one.overall')}: <Change moved={effects.overall.evidenced} />
      </li>
    </ul>
  );
}

function Change({ moved: { before, after } }: { moved: Moved }) {
  const { translate } = useWords();
  if (before === after) return <LevelText level={after} />;
  return (
    <>
      <LevelText level={after} /> {translate('clarification:one.to')} <LevelText level={before} />
    </>
  );
}
