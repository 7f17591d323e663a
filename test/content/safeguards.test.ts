import { describe, expect, it } from 'vitest';
import { loadShippedRules, shippedRuleSets } from '#test/cases/shipped-rules';

describe.each(shippedRuleSets)('a question that shows a safeguard of rules/%s', (rules) => {
  const { ruleSet, questions, questionnaires } = loadShippedRules(rules);
  const shownBy = new Set(ruleSet.risks.flatMap(({ controls }) => controls.map((control) => control.shownBy)));
  const safeguards = [...questions.values()].filter(({ name }) => shownBy.has(name));
  const ofVendor = new Set(questionnaires.filter(({ audience }) => audience === 'vendor').map(({ id }) => id));

  it('exists', () => {
    expect(safeguards.length).toBeGreaterThan(0);
  });

  it.each(safeguards)('$name says what could show it', ({ note }) => {
    expect(note.evidence).toBeDefined();
    expect(note.proof).not.toBe('none');
  });

  it.each(safeguards.filter(({ questionnaire }) => ofVendor.has(questionnaire)))(
    '$name lets a vendor say another way, and that it does not know',
    ({ accepts }) => {
      // A figure or a date has no other way, and is left blank by who does not know it.
      if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return;
      expect(accepts).toMatchObject({ other: true, dontKnow: true });
    },
  );
});
