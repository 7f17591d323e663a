import { describe, expect, it } from 'vitest';
import { findAsked } from './find-asked';
import { parseSurvey } from './parse-survey';

const parse = (survey: unknown) =>
  parseSurvey({ path: 'survey.json', text: JSON.stringify(survey, null, 1) }, 'from-elsewhere');
const read = (survey: unknown) => {
  const result = parse(survey);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
};
const warningsOf = (survey: unknown) => read(survey).warnings.map(({ code, where }) => [code, where.pointer]);
const errorsOf = (survey: unknown) => {
  const result = parse(survey);
  return result.ok ? [] : result.issues.map(({ code }) => code);
};
const text = (name: string, more: Record<string, unknown> = {}) => ({ type: 'text', name, ...more });

describe('a SurveyJS questionnaire from elsewhere', () => {
  it('is read as it stands: any names and values, texts that are missing, no pages', () => {
    const survey = {
      elements: [
        {
          type: 'radiogroup',
          name: 'aboutSystem1',
          choices: ['item1-3', { value: 'item2-0', text: { fr: 'Non', de: 'Nein' } }, 'item3|Maybe'],
        },
        text('Question 2', { title: '' }),
      ],
    };
    const { value, warnings } = read(survey);
    expect(warnings).toEqual([]);
    expect(value).toMatchObject({
      id: 'from-elsewhere',
      title: 'from-elsewhere',
      version: '0.0.0',
      context: {},
      pages: [{ name: 'page1', elements: [{ name: 'aboutSystem1' }, { name: 'Question 2' }] }],
      questions: [
        {
          name: 'aboutSystem1',
          title: 'aboutSystem1',
          accepts: {
            choices: [
              { value: 'item1-3', text: 'item1-3' },
              { value: 'item2-0', text: { default: 'Non', fr: 'Non' } },
              { value: 'item3', text: 'Maybe' },
            ],
          },
        },
        { name: 'Question 2', title: 'Question 2' },
      ],
    });
    expect(value.survey).toEqual(survey);
  });

  it('is read in the words of older SurveyJS versions', () => {
    const { value } = read({
      pages: [
        {
          questions: [
            { type: 'checkbox', name: 'a', hasOther: true, hasNone: true, choices: ['x'] },
            { type: 'boolean', name: 'b' },
          ],
        },
      ],
    });
    expect(value.questions.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(value.questions[0]?.accepts).toMatchObject({ other: true, none: true });
  });

  it('offers “refuse to answer” as a choice like others', () => {
    const { value } = read({ elements: [{ type: 'dropdown', name: 'a', choices: [1, 2], showRefuseItem: true }] });
    expect(value.questions[0]?.accepts).toMatchObject({ choices: [{ value: 1 }, { value: 2 }, { value: 'refused' }] });
  });

  it('loses its words and pictures without a warning, and everything else that cannot be asked with one', () => {
    const survey = {
      elements: [
        { type: 'html', html: '<b>Hello</b>' },
        { type: 'html', html: '<b>Hello</b>' },
        { type: 'image', name: 'logo' },
        { type: 'file', name: 'upload' },
        { type: 'expression', name: 'score', expression: '{a} + 1' },
        { type: 'matrixdynamic', name: 'table', columns: [{ name: 'c' }] },
        text('secret', { inputType: 'password' }),
        text('a'),
      ],
    };
    expect(warningsOf(survey)).toEqual([
      ['unsupported_type', '/elements/3/type'],
      ['unsupported_type', '/elements/4/type'],
      ['unsupported_type', '/elements/5/type'],
      ['unsupported_input', '/elements/6/inputType'],
    ]);
    expect(read(survey).value.questions.map(({ name }) => name)).toEqual(['a']);
    expect(read(survey).value.pages[0]?.elements).toEqual([{ kind: 'question', name: 'a' }]);
  });

  it.each([
    ['broken_condition', '{a} ='],
    ['clock_function', 'today() > 1'],
    ['unknown_function', 'myOwnFunction({a}) = 1'],
    ['unsupported_function', "displayValue('a') = 'x'"],
    ['unaskable_name', '{upload} notempty'],
  ])('loses a question whose condition cannot be decided: %s', (code, visibleIf) => {
    const survey = {
      elements: [
        text('a'),
        { type: 'file', name: 'upload' },
        { type: 'panel', name: 'p', visibleIf, elements: [text('b'), text('c')] },
      ],
    };
    expect(warningsOf(survey).filter(([name]) => name !== 'unsupported_type')).toEqual([
      [code, '/elements/2/visibleIf'],
    ]);
    expect(read(survey).value.questions.map(({ name }) => name)).toEqual(['a']);
  });

  it('keeps a question whose condition names nobody’s answer or choice: that reads as empty, as in SurveyJS', () => {
    const survey = {
      elements: [
        { type: 'dropdown', name: 'a', choices: ['x'] },
        text('b', { visibleIf: "{nobody} = 'x'" }),
        text('c', { visibleIf: "{a} = 'y'" }),
        text('d', { visibleIf: '{nobody} empty' }),
      ],
    };
    expect(warningsOf(survey)).toEqual([
      ['unknown_name', '/elements/1/visibleIf'],
      ['unknown_choice', '/elements/2/visibleIf'],
      ['unknown_name', '/elements/3/visibleIf'],
    ]);
    expect(Object.fromEntries(findAsked([read(survey).value], {}))).toEqual({
      a: 'asked',
      b: 'not_asked',
      c: 'not_asked',
      d: 'asked',
    });
  });

  it('loses what is switched off', () => {
    const survey = {
      elements: [text('a'), text('b', { visible: false }), text('c', { visible: false, visibleIf: '{a} notempty' })],
    };
    expect(warningsOf(survey)).toEqual([['never_shown', '/elements/1']]);
    expect(read(survey).value.questions.map(({ name }) => name)).toEqual(['a', 'c']);
  });

  it('is read with a warning for each thing that would change answers', () => {
    const survey = {
      triggers: [{ type: 'complete', expression: '{a} = 1' }],
      elements: [
        text('a', { validators: [{ type: 'regex', regex: '^(a+)+$' }] }),
        text('b', { defaultValue: 'x', placeholder: 'y', madeUp: true }),
        text('c', { enableIf: '{a} = 1' }),
        { type: 'dropdown', name: 'd', choices: ['x'], choicesByUrl: { url: 'https://example.org' } },
      ],
    };
    expect(warningsOf(survey)).toEqual([
      ['computed_value', '/triggers'],
      ['unsupported_check', '/elements/0/validators'],
      ['computed_value', '/elements/1/defaultValue'],
      ['shown_but_not_answerable', '/elements/2/enableIf'],
      ['changing_choices', '/elements/3/choicesByUrl'],
    ]);
    expect(read(survey).value.questions).toHaveLength(4);
  });

  it.each([
    ['nothing to ask', { elements: [{ type: 'html', html: 'x' }] }, ['no_questions']],
    ['no survey at all', {}, ['no_questions']],
    ['a list', [], ['wrong_type']],
    ['a name twice', { elements: [text('a'), text('a')] }, ['duplicate_name']],
    ['a name of the language’s own', { elements: [text('a'), text('toString')] }, ['forbidden_name']],
    [
      'a circle',
      { elements: [text('a', { visibleIf: '{b} empty' }), text('b', { visibleIf: '{a} empty' })] },
      ['circular_visibility'],
    ],
    ['elements that are no list', { elements: 'a' }, ['wrong_type']],
    ['a question without a type', { elements: [{ name: 'a' }] }, ['missing_property']],
  ])('is refused for %s', (_, survey, codes) => {
    expect(errorsOf(survey)).toEqual(codes);
  });

  it('can have more choices than ours, and lists of them that no one could enumerate', () => {
    const many = Array.from({ length: 40 }, (_, index) => `item${index}`);
    const { value } = read({
      elements: [
        { type: 'checkbox', name: 'a', choices: many },
        text('b', { visibleIf: "{a} contains 'item7'" }),
        text('c', { visibleIf: "{a} = ['item7', 'item8']" }),
        text('d', { visibleIf: '{a} notempty and {a} empty' }),
      ],
    });
    expect(Object.fromEntries(findAsked([value], {}))).toEqual({
      a: 'asked',
      b: 'may_open',
      c: 'may_open',
      d: 'not_asked',
    });
  });
});
