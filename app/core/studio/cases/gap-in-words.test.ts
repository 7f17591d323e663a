import { describe, expect, it } from 'vitest';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { createTranslate } from '~/locales/translate';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { findCaseGaps } from './find-gaps';
import { gapInWords, type GapContext } from './gap-in-words';

const prepared = loadShippedRules('essential-services');
const risks = prepared.ruleSet.risks.filter(({ id }) => ['kept-too-long', 'function-creep'].includes(id));
/** With a single case nearly everything slips. */
const poor = prepareRuleSet(
  {
    ...prepared.ruleSet,
    measures: [],
    stoppers: [],
    risks: risks.map((risk) => ({ ...risk, cases: risk.cases.slice(0, 1) })),
  },
  prepared.questionnaires,
);

describe('what no case notices, in words', { timeout: 120_000 }, () => {
  const said = risks.flatMap((risk) => {
    const context: GapContext = {
      ...{ questionnaires: prepared.questionnaires, facts: prepared.ruleSet.facts, controls: risk.controls },
      ...{ language: 'en', translate: createTranslate('en') },
    };
    return (findCaseGaps(poor, risk.id)?.gaps ?? []).map((gap) => gapInWords(gap, context));
  });
  const names = prepared.questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name));

  it('is a sentence each, without a pointer, an operator or the name of a question', () => {
    expect(said.length).toBeGreaterThan(30);
    const technical = said.filter(
      (sentence) =>
        /[{}[\]/]|==|!=|undefined|cases:|rulebook:/.test(
          sentence.replace(/“[^”]*”/g, (quoted) => quoted.replaceAll('/', ' ')),
        ) || names.some((name) => name.includes('_') && sentence.includes(name)),
    );
    expect(technical).toEqual([]);
  });

  it('tells a result with where it counts, a condition whole, and a safeguard by its name', () => {
    const most = '“The most sensitive information about people” (the riskiest of the answers to it) is answered';
    const other = 'Private life: money, family, whereabouts or dealings with authorities';
    expect(said).toContain(`Gravity: where ${most} “${other}”, it could be 3 instead of 2.`);
    expect(said).toContain('Gravity: in every other case it could be 2 instead of 1.');
    expect(said).toContain(
      `Gravity, where it says: ${most} “${other}”. It could say: ${most} something other than “${other}”.`,
    );
    expect(said).toContain(
      'Safeguard “People are told first, in plain words”: it could weigh 3 instead of 2, in quarter-steps.',
    );
  });
});
