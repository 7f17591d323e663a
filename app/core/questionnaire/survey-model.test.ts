import { describe, expect, it } from 'vitest';
import { loadQuestionnaire, questionnaireFrom } from '#test/fixtures/questionnaires/load-questionnaire';
import { missingRequired, readCondition, visibleNow } from './survey-model';

const kitchenSink = loadQuestionnaire('kitchen-sink');
const required = questionnaireFrom({
  id: 'required',
  version: '1.0.0',
  title: 'Required',
  audience: 'vendor',
  survey: {
    pages: [
      {
        name: 'first_page',
        elements: [
          { type: 'boolean', name: 'gate', title: 'gate' },
          { type: 'comment', name: 'always', title: 'always', isRequired: true },
          { type: 'comment', name: 'sometimes', title: 'sometimes', requiredIf: '{gate} = true' },
          { type: 'comment', name: 'where_shown', title: 'where_shown', isRequired: true, visibleIf: '{gate} = true' },
          {
            type: 'radiogroup',
            name: 'way',
            title: 'way',
            isRequired: true,
            showOtherItem: true,
            showDontKnowItem: true,
            choices: [{ value: 'one', text: 'One' }],
          },
          {
            type: 'matrix',
            name: 'rows',
            title: 'rows',
            eachRowRequired: true,
            visibleIf: '{gate} = true',
            columns: [{ value: 'c', text: 'C' }],
            rows: [
              { value: 'r', text: 'R' },
              { value: 's', text: 'S' },
            ],
          },
        ],
      },
      { name: 'second_page', elements: [{ type: 'comment', name: 'later', title: 'later', isRequired: true }] },
    ],
  },
});

describe('visibleNow', () => {
  it('lists what SurveyJS shows for exactly these answers, blanks read as empty', () => {
    expect(visibleNow(kitchenSink, {}, {})).toEqual([
      ...['data_kept', 'has_log', 'support_quality', 'contact_name', 'contact_email', 'contact_page', 'contact_phone'],
      ...['keeps_days', 'tested_on', 'why_untested', 'routes', 'responsible'],
    ]);
  });

  it('ignores what is stored under hidden questions, however long the chain', () => {
    const answers = {
      data_kept: { value: 'health_data' },
      data_kinds: { value: ['photos'] },
      recognition: { value: ['faces'] },
    };
    expect(visibleNow(kitchenSink, answers, {})).toContain('anything_else');
    expect(visibleNow(kitchenSink, { ...answers, data_kept: { value: 'nothing' } }, {})).not.toContain('anything_else');
  });

  it('reads “don’t know” as empty', () => {
    expect(visibleNow(kitchenSink, { data_kept: { value: 'dontknow' } }, {})).not.toContain('data_kinds');
  });

  it('lets answers of earlier questionnaires in, and forgets them again', () => {
    expect(visibleNow(kitchenSink, {}, { buyer_decides_alone: { value: true } })).toContain('hosting');
    expect(visibleNow(kitchenSink, {}, {})).not.toContain('hosting');
  });

  it('is not misled by names that are not the questionnaire’s', () => {
    const answers = JSON.parse('{"__proto__": {"value": 1}, "nobody": {"value": 1}}') as Record<
      string,
      { value: number }
    >;
    expect(visibleNow(kitchenSink, answers, {})).toEqual(visibleNow(kitchenSink, {}, {}));
  });
});

describe('missingRequired', () => {
  const missing = (answers: Parameters<typeof missingRequired>[2], page = 'first_page') =>
    missingRequired(required, page, answers, {});

  it('names what must be answered on one page, where it is shown', () => {
    expect(missing({})).toEqual(['always', 'way']);
    expect(missing({ gate: { value: true } })).toEqual(['always', 'sometimes', 'where_shown', 'way', 'rows']);
    expect(missing({}, 'second_page')).toEqual(['later']);
  });

  it('is satisfied by answers, “don’t know” and “not applicable”', () => {
    expect(missing({ always: { value: 'x' }, way: { value: 'dontknow' } })).toEqual([]);
    expect(missing({ always: { notApplicable: { reason: 'x' } }, way: { value: 'one' } })).toEqual([]);
  });

  it('wants words beside “other”, and every row where the matrix says so', () => {
    const answers = {
      gate: { value: true },
      always: { value: 'x' },
      sometimes: { value: 'x' },
      where_shown: { value: 'x' },
    };
    expect(missing({ ...answers, way: { value: 'other' }, rows: { value: { r: 'c' } } })).toEqual(['way', 'rows']);
    expect(missing({ ...answers, way: { value: 'other', comment: 'y' }, rows: { value: { r: 'c', s: 'c' } } })).toEqual(
      [],
    );
  });
});

describe('readCondition', () => {
  it('tells where a condition breaks off', () => {
    expect(readCondition("{a} = 'x' adn {b}")).toEqual({ faultAt: 10 });
  });

  it('tells what a condition reads and how', () => {
    const condition = readCondition("{a} contains 'x' and ({b} > 3 or {c.d} + 1 = {b}) and iif({e}, true, false)");
    if ('faultAt' in condition) throw new Error();
    expect(condition.functions).toEqual(['iif']);
    expect(Object.fromEntries(condition.uses)).toEqual({
      a: { constants: ['x'], isCompared: true, isListTested: true },
      b: { constants: [3], isCompared: false, isListTested: false },
      'c.d': { constants: [], isCompared: false, isListTested: false },
      e: { constants: [], isCompared: false, isListTested: false },
    });
  });
});
