import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answers, AnswerValue } from '~/core/questionnaire/answers';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import { parseSurvey } from '~/core/questionnaire/parse-survey';
import { operators } from '~/core/rules/operators';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { PointsRuleSet } from '~/core/rules/rule-set';
import { casesFileSchema } from '~/core/rules/rule-set-file';
import { evaluatePoints } from '~/core/scoring/evaluate-points';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import type { RiskResult } from '~/core/scoring/evaluation';
import { runCases } from '~/core/scoring/run-cases';
import { loadShippedRules, readContent, valueOf } from '#test/cases/shipped-rules';

const readme = readFileSync('rules/README.md', 'utf8');

describe('the worked example of the method risks', () => {
  const section = sectionOf('Worked example: risks');
  const given = JSON.parse(jsonIn(section)) as Record<string, AnswerValue | Answers[string]>;
  const prepared = loadShippedRules('essential-services');
  const judge = (change: Record<string, unknown> = {}): RiskResult => {
    const text = JSON.stringify({ answers: { ...given, ...change } });
    const { answers } = valueOf(parseAnswers({ path: 'rules/README.md', text }, prepared.questionnaires));
    const risk = evaluateRisks(prepared, { answers, effectiveDate: '2026-01-01' }).risks.find(
      ({ id }) => id === 'self-confirming-selection',
    );
    if (risk === undefined) throw new Error('The example speaks of a risk that is gone');
    return risk;
  };
  const part = (risk: RiskResult, name: string) => {
    const { atLeast, atMost } = risk.parts.find((one) => one.part === name)?.value ?? { atLeast: 0, atMost: 4 };
    return atLeast === atMost ? String(atLeast) : 'a range';
  };
  const exact = ({ atLeast, atMost }: { atLeast: unknown; atMost: unknown }) =>
    atLeast === atMost ? String(atLeast) : 'a range';

  it('gives, step for step, what the engine gives', () => {
    const risk = judge();
    const documented = judge({
      retest_on_change: { value: 'every_change_and_yearly', evidence: { grade: 'documented' } },
    });
    const blank = judge({ logic_kind: {} });
    expect(tableIn(section)).toEqual([
      ['Gravity', part(risk, 'gravity')],
      ['Irremediability', part(risk, 'irremediability')],
      ['Severity after rising', exact(risk.evidenced.severity)],
      ['Likelihood before safeguards', part(risk, 'likelihood')],
      ['Inherent level', exact(risk.inherent.level)],
      ['Stated level', exact(risk.stated.level)],
      ['Evidenced level', exact(risk.evidenced.level)],
      ['Verification gap in steps', String(risk.verificationGap)],
      ['Evidenced level, testing again documented', exact(documented.evidenced.level)],
      ['Lowest level, if logic_kind were left blank', blank.evidenced.level.atLeast],
      ['Highest level, if logic_kind were left blank', blank.evidenced.level.atMost],
    ]);
  });

  it('names the quarter-steps that the rule set has', () => {
    const { controls } = judge();
    const stepsOf = (name: string) => controls.find(({ id }) => id === name)?.quarterSteps;
    expect(section).toContain(
      `takes ${stepsOf('chance-sample')} quarter-steps off, testing again ${stepsOf('tested-again')}`,
    );
  });
});

describe('the worked example of the method points', () => {
  const section = sectionOf('Worked example: points');
  const folder = 'test/fixtures/points/expected-answers';
  const ruleSet = valueOf(parseRuleSet([readContent(`${folder}.rules.json`)])) as PointsRuleSet;
  const survey = valueOf(parseSurvey(readContent(`${folder}.survey.json`), 'form'));
  const judge = (answers: Record<string, string>) =>
    valueOf(
      evaluatePoints(
        ruleSet,
        [survey],
        Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, { value }])),
      ),
    );
  const rows = tableIn(section).map(([question = '', ...cells]) => [question.replaceAll('`', ''), ...cells] as const);
  const answers = Object.fromEntries(
    rows.filter(([, answer]) => answer !== '').map(([question, answer = '']) => [question, answer]),
  );

  it('gives each question the points that the engine gives', () => {
    expect(rows).toHaveLength(4);
    for (const [question, answer = '', points, most] of rows) {
      const total = judge({ has_screens: 'yes', ...(answer === '' ? {} : { [question]: answer }) });
      expect(total.answers.find((one) => one.question === question)?.points ?? 0).toBe(Number(points));
      const without = { ...ruleSet, totals: { area: { title: 'One question', of: [question] } } };
      const alone = evaluatePoints(without, [survey], { has_screens: { value: 'yes' } });
      expect(alone.ok ? alone.value.totals[0]?.max : undefined).toBe(Number(most));
    }
  });

  it('comes to the sums, the figure and the level that the engine comes to', () => {
    const result = judge({ has_screens: 'yes', ...answers });
    expect(result.totals).toEqual([{ name: 'area', value: 25, max: 55, maxAsked: 55 }]);
    expect(result.figures).toEqual([{ name: 'percent', value: 45 }]);
    expect(result.level).toBe('poor');
    expect(section).toContain('20 + 0 + 0 + 5 = 25');
    expect(section).toContain('20 + 20 + 10 + 5 = 55');
    expect(section).toContain('25 × 100 ÷ 55 = 45.45, rounded to 45 percent');
    expect(section).toContain('45 is at most 49: poor');
  });

  it('comes to the share of a product without screens', () => {
    const result = judge({ has_screens: 'no', ...answers });
    expect(result.totals).toEqual([{ name: 'area', value: 25, max: 55, maxAsked: 25 }]);
    expect(result.level).toBe('good');
    expect(section).toContain('25 points, which is 100 percent: good');
  });
});

describe('the guide to rules', () => {
  it('explains every operator and no other', () => {
    const explained = tableIn(sectionOf('Expressions')).map(([operator = '']) => operator.replaceAll('`', ''));
    expect(explained.sort()).toEqual(['var', ...operators].sort());
  });

  it('shows a case that the checker runs and finds true', () => {
    const example = casesFileSchema.parse({ cases: [JSON.parse(jsonIn(sectionOf('Cases')))] }).cases;
    const prepared = loadShippedRules('essential-services');
    const risks = prepared.risks.map((one) => ({ ...one, risk: { ...one.risk, cases: example } }));
    expect(runCases({ ...prepared, risks, stoppers: [] })).toEqual([]);
  });
});

function sectionOf(heading: string): string {
  const [, section] = readme.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`rules/README.md has no section "${heading}"`);
  return section.split('\n## ')[0] ?? '';
}

function jsonIn(section: string): string {
  const [, json] = /```json\n([\s\S]*?)```/.exec(section) ?? [];
  if (json === undefined) throw new Error('No JSON in this section');
  return json;
}

/** Rows of the first table of a section, without its head. */
function tableIn(section: string): string[][] {
  const lines = section.split('\n');
  const first = lines.findIndex((line) => /^\|[ -]+\|/.test(line) && line.includes('---'));
  const rows: string[][] = [];
  for (const line of lines.slice(first + 1)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}
