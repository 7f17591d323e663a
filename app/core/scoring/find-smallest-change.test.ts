import { describe, expect, it } from 'vitest';
import { answerAll, contentUnder, judged } from '#test/fixtures/briefs/judged';

const content = contentUnder('.', 'essential-services');
const safeguardsOf = (id: string) =>
  new Set(content.ruleSet.risks.find((risk) => risk.id === id)?.controls.map(({ shownBy }) => shownBy));

describe('The smallest change', () => {
  const { evaluation, explanations } = judged(content, {
    ...answerAll(content, 'riskiest', 'claimed'),
    decision_role: { value: 'staff_mostly_follow' },
    sorts_people: { value: 'for_help_or_order' },
    loss_if_wrong: { value: 'home_income_school' },
    time_to_put_right: { value: 'days' },
    result_stays: { value: 'one_use' },
    data_expected: { value: 'private_life' },
    data_held: { value: 'private_life', evidence: { grade: 'documented' } },
  });
  const changeOf = (id: string) => {
    const change = explanations.get(id)?.smallestChange;
    return change?.kind === 'change' ? change : expect.fail(`${id}: ${JSON.stringify(change)}`);
  };

  it.each(['decided-by-machine', 'followed-blindly'])(
    'of %s mends a safeguard rather than what the system is',
    (id) => {
      const { steps } = changeOf(id);
      expect(steps.map(({ question }) => question).filter((name) => !safeguardsOf(id).has(name))).toEqual([]);
    },
  );

  it('lowers the level no further than it has to', () => {
    const high = evaluation.risks.find(({ id }) => id === 'decided-by-machine');
    expect([high?.level, changeOf('decided-by-machine').to]).toEqual(['high', 'moderate']);
  });

  it('asks for no safer answer than is needed', () => {
    const held = judged(content, {
      ...answerAll(content, 'safest', 'verified'),
      data_expected: { value: 'private_life' },
      data_held: { value: 'body_data' },
    });
    const change = held.explanations.get('exposed-by-breach')?.smallestChange;
    expect(change).toMatchObject({ kind: 'change', steps: [{ question: 'data_held', value: 'specially_protected' }] });
  });
});
