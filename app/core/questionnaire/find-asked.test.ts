import { describe, expect, it } from 'vitest';
import { loadQuestionnaire, questionnaireFrom } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answers } from './answers';
import { findAsked } from './find-asked';

const choices = (...values: string[]) => values.map((value) => ({ value, text: value }));
/** Radio groups unless said otherwise, all on one page. */
const survey = (elements: Record<string, unknown>[], more: Record<string, unknown> = {}) =>
  questionnaireFrom({
    id: 'small',
    version: '1.0.0',
    title: 'Small',
    audience: 'vendor',
    survey: {
      pages: [
        {
          name: 'only_page',
          elements: elements.map((element) => ({
            type: 'radiogroup',
            title: String(element.name),
            ...(element.type === undefined && { choices: choices('yes', 'no'), showDontKnowItem: true }),
            ...element,
          })),
        },
      ],
    },
    ...more,
  });
const gated = survey([
  { name: 'gate' },
  { name: 'follow_up', visibleIf: "{gate} = 'yes'" },
  { name: 'third', visibleIf: "{follow_up} = 'yes'" },
]);
const askedIn = (answers: Answers) => Object.fromEntries(findAsked([gated], answers));

describe('findAsked', () => {
  it('asks everything that has no condition', () => {
    expect(askedIn({}).gate).toBe('asked');
  });

  it('leaves open what a blank could open', () => {
    expect(askedIn({})).toEqual({ gate: 'asked', follow_up: 'may_open', third: 'may_open' });
  });

  it('decides with answers', () => {
    expect(askedIn({ gate: { value: 'no' } })).toEqual({ gate: 'asked', follow_up: 'not_asked', third: 'not_asked' });
    expect(askedIn({ gate: { value: 'yes' }, follow_up: { value: 'yes' } }).third).toBe('asked');
  });

  it('ignores the stored answer of a hidden question', () => {
    expect(askedIn({ gate: { value: 'no' }, follow_up: { value: 'yes' } }).third).toBe('not_asked');
  });

  it('ignores the stored answer of a question that only may be asked', () => {
    expect(askedIn({ follow_up: { value: 'yes' } })).toMatchObject({ follow_up: 'may_open', third: 'may_open' });
  });

  it('reads “don’t know” as a blank', () => {
    expect(askedIn({ gate: { value: 'dontknow' } })).toEqual(askedIn({}));
    const shownForAny = survey([{ name: 'gate' }, { name: 'follow_up', visibleIf: '{gate} notempty' }]);
    expect(findAsked([shownForAny], { gate: { value: 'dontknow' } }).get('follow_up')).toBe('may_open');
    const several = survey([
      { name: 'kinds', type: 'checkbox', choices: choices('a', 'b'), showDontKnowItem: true },
      { name: 'follow_up', visibleIf: '{kinds} notempty' },
    ]);
    expect(findAsked([several], { kinds: { value: ['dontknow'] } }).get('follow_up')).toBe('may_open');
  });

  it('reads a commitment as its answer', () => {
    const committed = { value: 'yes', committed: { by: '2027-01-01', proof: 'A report' } };
    expect(askedIn({ gate: committed }).follow_up).toBe('asked');
  });

  it('reads “not applicable” as a blank until it is accepted, then as empty', () => {
    expect(askedIn({ gate: { notApplicable: { reason: 'x' } } }).follow_up).toBe('may_open');
    expect(askedIn({ gate: { notApplicable: { reason: 'x', accepted: true } } }).follow_up).toBe('not_asked');
  });

  it('says of a shown question that a blank could hide it', () => {
    const hiding = survey([
      { name: 'gate' },
      { name: 'follow_up', visibleIf: "{gate} <> 'no'" },
      { name: 'third', visibleIf: "{follow_up} = 'yes'" },
    ]);
    const asked = findAsked([hiding], { follow_up: { value: 'yes' } });
    // `third` is shown now, since `follow_up` is; the blank gate could take both away.
    expect(Object.fromEntries(asked)).toEqual({ gate: 'asked', follow_up: 'may_close', third: 'may_close' });
    expect(findAsked([hiding], { gate: { value: 'yes' }, follow_up: { value: 'yes' } }).get('third')).toBe('asked');
  });

  it('knows that “other” and “none” can be picked too', () => {
    const other = survey([
      { name: 'gate', choices: choices('yes', 'no'), showOtherItem: true, showNoneItem: true },
      { name: 'follow_up', visibleIf: "{gate} = 'other'" },
      { name: 'third', visibleIf: "{gate} = 'none'" },
    ]);
    expect(Object.fromEntries(findAsked([other], {}))).toMatchObject({ follow_up: 'may_open', third: 'may_open' });
  });

  it('heeds how many choices may be picked', () => {
    const bounded = survey([
      {
        name: 'kinds',
        type: 'checkbox',
        choices: choices('a', 'b', 'c'),
        minSelectedChoices: 1,
        maxSelectedChoices: 2,
      },
      { name: 'all_three', visibleIf: "{kinds} allof ['a', 'b', 'c']" },
      { name: 'two_of_them', visibleIf: "{kinds} allof ['a', 'b']" },
    ]);
    expect(Object.fromEntries(findAsked([bounded], {}))).toMatchObject({
      all_three: 'not_asked',
      two_of_them: 'may_open',
    });
  });

  it.each([
    ['{number} > 9', 'may_open'],
    ['{number} > 10', 'not_asked'],
    ['{number} >= 10', 'may_open'],
    ['{number} < 1 and {number} > 0', 'not_asked'],
    ['{number} empty or {number} >= 0', 'asked'],
    ['{number} <> 5', 'may_close'],
  ])('knows the bounds of a number: %s', (visibleIf, expected) => {
    const bounded = survey([
      { name: 'number', type: 'text', inputType: 'number', min: 0, max: 10, step: 1 },
      { name: 'follow_up', visibleIf },
    ]);
    expect(findAsked([bounded], {}).get('follow_up')).toBe(expected);
  });

  it.each([
    ['{share} < 1 and {share} > 0', 'may_open'],
    ['{share} > 1', 'not_asked'],
  ])('knows that a number without a step can lie between whole numbers: %s', (visibleIf, expected) => {
    const bounded = survey([
      { name: 'share', type: 'text', inputType: 'number', min: 0, max: 1 },
      { name: 'follow_up', visibleIf },
    ]);
    expect(findAsked([bounded], {}).get('follow_up')).toBe(expected);
  });

  it.each([
    ["{day} > '2024-12-30'", 'may_open'],
    ["{day} > '2024-12-31'", 'not_asked'],
    ["{day} > '2024-02-28' and {day} < '2024-03-01'", 'may_open'],
    ['{day} notempty', 'may_open'],
  ])('knows the bounds of a day: %s', (visibleIf, expected) => {
    const bounded = survey([
      { name: 'day', type: 'text', inputType: 'date', min: '2024-01-01', max: '2024-12-31' },
      { name: 'follow_up', visibleIf },
    ]);
    expect(findAsked([bounded], {}).get('follow_up')).toBe(expected);
  });

  it('leaves open what it cannot list: words that are searched, sums, parts of an answer, comparisons with answers', () => {
    const wide = survey([
      { name: 'words', type: 'comment' },
      { name: 'one', type: 'text', inputType: 'number', min: 0, max: 1, step: 1 },
      { name: 'two', type: 'text', inputType: 'number', min: 0, max: 1, step: 1 },
      { name: 'grid', type: 'matrix', rows: choices('r'), columns: choices('c') },
      { name: 'on_words', visibleIf: "{words} contains 'x'" },
      { name: 'on_sum', visibleIf: '{one} + {two} > 5' },
      { name: 'on_comparison', visibleIf: '{one} > {two}' },
      { name: 'on_row', visibleIf: "{grid.r} = 'c'" },
      { name: 'on_any_words', visibleIf: '{words} notempty and {words} empty' },
    ]);
    expect(Object.fromEntries(findAsked([wide], {}))).toMatchObject({
      on_words: 'may_open',
      on_sum: 'may_open',
      on_comparison: 'may_open',
      on_row: 'may_open',
      on_any_words: 'not_asked',
    });
    expect(findAsked([wide], { one: { value: 1 }, two: { value: 0 } }).get('on_comparison')).toBe('asked');
    expect(findAsked([wide], { grid: { value: { r: 'c' } } }).get('on_row')).toBe('asked');
  });

  it('judges conditions of question, panel and page together where they share a blank', () => {
    const nested = survey([
      { name: 'gate' },
      {
        type: 'panel',
        name: 'around',
        visibleIf: "{gate} = 'yes'",
        elements: [{ type: 'comment', name: 'never', title: 'never', visibleIf: "{gate} = 'no'" }],
      },
    ]);
    expect(findAsked([nested], {}).get('never')).toBe('not_asked');
  });

  it('is wider, never narrower, past 4,096 combinations', () => {
    const numbers = Array.from({ length: 13 }, (_, index) => `gate_${index}`);
    const many = survey([
      ...numbers.map((name) => ({ name, type: 'boolean' })),
      { name: 'never', visibleIf: `${numbers.map((name) => `{${name}} = true`).join(' and ')} and {gate_0} = false` },
      { name: 'possible', visibleIf: numbers.map((name) => `{${name}} = true`).join(' and ') },
    ]);
    expect(findAsked([many], {}).get('possible')).toBe('may_open');
    expect(findAsked([many], {}).get('never')).toBe('may_open');
    const fewBlanks = Object.fromEntries(numbers.slice(0, 8).map((name) => [name, { value: true }]));
    expect(findAsked([many], fewBlanks).get('never')).toBe('not_asked');
  });

  it('lets answers of an earlier questionnaire open questions of a later one', () => {
    const both = [loadQuestionnaire('kitchen-sink-buyer'), loadQuestionnaire('kitchen-sink')];
    const hosting = (answers: Answers, questionnaires = both) => findAsked(questionnaires, answers).get('hosting');
    expect(hosting({})).toBe('may_open');
    expect(hosting({ buyer_decides_alone: { value: true } })).toBe('asked');
    expect(hosting({ buyer_decides_alone: { value: false } })).toBe('not_asked');
    const benefit = (answers: Answers) =>
      findAsked(both, { data_kept: { value: 'health_data' }, ...answers }).get('benefit_kind');
    // The sector is not asked where a person decides, so what is stored there counts for nothing.
    expect(benefit({ buyer_decides_alone: { value: false }, buyer_sector: { value: 'benefits' } })).toBe('not_asked');
    expect(benefit({ buyer_decides_alone: { value: true }, buyer_sector: { value: 'benefits' } })).toBe('asked');
  });

  it('takes a name of a questionnaire that is not at hand for blank unless it has an answer', () => {
    const alone = [loadQuestionnaire('kitchen-sink')];
    expect(findAsked(alone, {}).get('hosting')).toBe('may_open');
    expect(findAsked(alone, { buyer_decides_alone: { value: true } }).get('hosting')).toBe('asked');
  });

  it('gives the order of the form, whichever question was judged first', () => {
    const backwards = survey([
      { name: 'first', visibleIf: "{last} = 'yes'" },
      { name: 'middle' },
      { name: 'last', visibleIf: "{middle} = 'yes'" },
    ]);
    expect([...findAsked([backwards], {}).keys()]).toEqual(['first', 'middle', 'last']);
  });

  it('is not misled by answers under names of the language’s own', () => {
    const answers = JSON.parse('{"__proto__": {"value": "yes"}, "constructor": {"value": "yes"}}') as Answers;
    expect(Object.fromEntries(findAsked([gated], answers))).toEqual(askedIn({}));
  });
});
