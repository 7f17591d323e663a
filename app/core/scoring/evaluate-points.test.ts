import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answers, AnswerValue } from '../questionnaire/answers';
import { parseSurvey } from '../questionnaire/parse-survey';
import { parseRuleSet } from '../rules/parse-rule-set';
import type { PointsRuleSet } from '../rules/rule-set';
import type { PointsRuleSetFile } from '../rules/rule-set-file';
import type { ContentFile } from '../shared/content-file';
import type { Result } from '../shared/issue';
import { evaluatePoints } from './evaluate-points';
import type { PointsEvaluation } from './evaluation';

interface Row {
  raw: number;
  mitigation: number;
  current: number;
  percent: number;
  level: string;
  answers: Record<string, AnswerValue>;
}

const shareOfMaximum = fixture('share-of-maximum');
const expectedAnswers = fixture('expected-answers');
const rows = JSON.parse(read('share-of-maximum.rows.json').text) as Row[];

describe('an instrument that takes points off for enough safeguards', () => {
  it('has six rows to reproduce', () => {
    expect(rows).toHaveLength(6);
  });

  it.each(rows)('comes from $raw raw and $mitigation safeguard points to $current, $percent %, level $level', (row) => {
    const result = shareOfMaximum(row.answers);
    expect(totalsOf(result)).toMatchObject({
      raw: [row.raw, 167, expect.any(Number)],
      mitigation: [row.mitigation, 77, 77],
    });
    expect(figuresOf(result)).toEqual({ current: row.current, percent: row.percent });
    expect(result.level).toBe(row.level);
  });

  it('counts an empty form as zero, the mildest level, and lists every blank that is asked', () => {
    const result = shareOfMaximum({});
    expect(totalsOf(result)).toEqual({ raw: [0, 167, 145], mitigation: [0, 77, 77] });
    expect(result.level).toBe('I');
    expect(result.answers).toEqual([]);
    expect(result.blanks).toContain('reasons');
    expect(result.blanks).not.toContain('internet_data');
  });

  it('drops an answer that is hidden', () => {
    const faces = { internet_data: ['texts', 'faces'] };
    const shown = shareOfMaximum({ data_from: ['open_internet'], ...faces });
    const hidden = shareOfMaximum({ data_from: ['forms'], ...faces });
    expect(totalsOf(shown).raw).toEqual([16 + 22, 167, 167]);
    expect(totalsOf(hidden).raw).toEqual([1, 167, 145]);
    expect(hidden.answers).toEqual([{ question: 'data_from', points: 1 }]);
  });

  it('takes a bound as still inside its band', () => {
    const raiseFirstBound = (to: number) => (rules: PointsRuleSetFile) => {
      rules.levels.bands[0] = { id: 'poor', title: 'Poor', upTo: to };
    };
    const answers = { report_is_current: 'yes', staff_are_trained: 'no' };
    expect(figuresOf(judge('expected-answers', answers))).toEqual({ percent: 80 });
    expect(judge('expected-answers', answers, raiseFirstBound(80)).level).toBe('poor');
    expect(judge('expected-answers', answers, raiseFirstBound(79.9)).level).toBe('good');
  });
});

describe('an area of weighted questions with expected answers', () => {
  const allExpected = {
    has_screens: 'yes',
    report_is_current: 'yes',
    overlay_needed: 'no',
    keys_are_enough: 'yes',
    staff_are_trained: 'yes',
  };

  it('gives each question its weight for the expected answer, "no" included', () => {
    const result = expectedAnswers(allExpected);
    expect(totalsOf(result)).toEqual({ area: [55, 55, 55] });
    expect(figuresOf(result)).toEqual({ percent: 100 });
    expect(result.level).toBe('good');
  });

  it('gives nothing for the answer that is not expected', () => {
    const result = expectedAnswers({ ...allExpected, overlay_needed: 'yes' });
    expect(totalsOf(result)).toEqual({ area: [35, 55, 55] });
    expect(figuresOf(result)).toEqual({ percent: 64 });
    expect(result.level).toBe('fair');
  });

  it('gives nothing for a blank, which stays in what was possible', () => {
    const { report_is_current: _, ...rest } = allExpected;
    const result = expectedAnswers(rest);
    expect(totalsOf(result)).toEqual({ area: [35, 55, 55] });
    expect(result.blanks).toEqual(['report_is_current']);
  });

  it('gives nothing for "don’t know", which counts as a blank', () => {
    const result = expectedAnswers({ ...allExpected, report_is_current: 'dontknow' });
    expect(figuresOf(result)).toEqual({ percent: 64 });
    expect(result.blanks).toEqual(['report_is_current']);
  });

  it('leaves what is not asked out of what was possible', () => {
    const result = expectedAnswers({ ...allExpected, has_screens: 'no', staff_are_trained: 'no' });
    expect(totalsOf(result)).toEqual({ area: [20, 55, 25] });
    expect(figuresOf(result)).toEqual({ percent: 80 });
    expect(result.blanks).toEqual([]);
  });
});

describe('a table of points', () => {
  it('takes the largest choice as the most of one choice, and the sum of those above zero as the most of several', () => {
    const less = judge('share-of-maximum', {}, (rules) => {
      rules.points.new_authority = { no: -3, perhaps: -2, yes: -1 };
      rules.points.reasons = { ...rules.points.reasons, savings: -2 };
    });
    expect(shareOfMaximum({}).totals[0]?.max).toBe(167);
    // Three less for the choice of which -1 is now the largest, two less for the reason that would take points off.
    expect(less.totals[0]?.max).toBe(167 - 3 - 2);
  });

  it('counts a choice that has no points as zero', () => {
    const result = judge('expected-answers', { staff_are_trained: 'no' }, (rules) => {
      rules.points.staff_are_trained = { yes: 5 };
    });
    expect(totalsOf(result).area).toEqual([0, 55, 25]);
    expect(result.answers).toEqual([{ question: 'staff_are_trained', points: 0 }]);
  });

  it('adds up only the questions that a total names', () => {
    const result = judge('expected-answers', { report_is_current: 'yes', staff_are_trained: 'yes' }, (rules) =>
      totalOf(rules, ['report_is_current']),
    );
    expect(totalsOf(result).area).toEqual([20, 20, 20]);
  });
});

describe('a figure', () => {
  it('that is no number is a fault of the rule set with its place', () => {
    const result = judged('expected-answers', { has_screens: 'no' }, (rules) => totalOf(rules, ['keys_are_enough']));
    expect(result.ok ? [] : result.issues.map(({ code, where }) => [code, where.pointer])).toEqual([
      ['figure_not_a_number', '/figures/0/value'],
    ]);
  });
});

describe('the result', () => {
  it('names the content and the answers that made it, and is the same each time', () => {
    const first = expectedAnswers({ report_is_current: 'yes' });
    const second = expectedAnswers({ report_is_current: 'yes' });
    expect(second).toEqual(first);
    expect(first.ruleSet).toMatchObject({ id: 'expected-answers', version: '1.0.0' });
    expect(first.answersHash).not.toBe(expectedAnswers({ report_is_current: 'no' }).answersHash);
  });
});

/** Lets the one total add these questions. */
function totalOf(rules: PointsRuleSetFile, of: string[]): void {
  rules.totals.area = { title: 'Points of the area', of };
}

function fixture(name: string) {
  return (answers: Record<string, AnswerValue>) => judge(name, answers);
}

type Change = (rules: PointsRuleSetFile) => void;

function judge(name: string, answers: Record<string, AnswerValue>, change?: Change): PointsEvaluation {
  return valueOf(judged(name, answers, change));
}

function judged(name: string, values: Record<string, AnswerValue>, change?: Change): Result<PointsEvaluation> {
  const file = read(`${name}.rules.json`);
  const rules = JSON.parse(file.text) as PointsRuleSetFile;
  change?.(rules);
  const ruleSet = valueOf(parseRuleSet([{ ...file, text: JSON.stringify(rules) }])) as PointsRuleSet;
  const survey = valueOf(parseSurvey(read(`${name}.survey.json`), 'form'));
  const answers: Answers = Object.fromEntries(Object.entries(values).map(([question, value]) => [question, { value }]));
  return evaluatePoints(ruleSet, [survey], answers);
}

function read(name: string): ContentFile {
  const path = `test/fixtures/points/${name}`;
  return { path, text: readFileSync(path, 'utf8') };
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Each total as points, most, most of those asked. */
function totalsOf(result: PointsEvaluation): Record<string, [number, number, number]> {
  return Object.fromEntries(result.totals.map(({ name, value, max, maxAsked }) => [name, [value, max, maxAsked]]));
}

function figuresOf(result: PointsEvaluation): Record<string, number> {
  return Object.fromEntries(result.figures.map(({ name, value }) => [name, value]));
}
