import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import { levelSchema, recommendationSchema } from '~/core/rules/rule-set-file';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { expectedSchema } from './expected';
import { loadShippedRules, readContent, valueOf } from './shipped-rules';

const folder = import.meta.dirname;
const levels = levelSchema.options;
const recommendations = recommendationSchema.options;

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const expected = expectedSchema.parse(JSON.parse(readContent(path.join(folder, name, 'expected.json')).text));
    return Object.entries(expected).map(([file, expectation]) => ({ name, file, expectation }));
  });

describe('documented and ordinary systems', () => {
  it('there are some, and every file of answers has an expectation', () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('answers.json'),
    );
    expect(cases.map(({ name, file }) => path.join(name, file)).sort()).toEqual(files.sort());
  });

  describe.each(cases)('$name/$file', ({ name, file, expectation }) => {
    const answersPath = path.join(folder, name, file);
    const judge = () => {
      expect(existsSync(answersPath)).toBe(true);
      const prepared = loadShippedRules('essential-services');
      const answers = valueOf(parseAnswers(readContent(answersPath), prepared.questionnaires));
      const { effectiveDate = '2026-01-01', stage } = answers.file;
      return evaluateRisks(prepared, {
        answers: answers.answers,
        effectiveDate,
        ...(stage !== undefined && { stage }),
      });
    };

    it('carries a notice of what it is', () => {
      const text = JSON.parse(readContent(answersPath).text) as { notice?: string };
      expect(text.notice).toMatch(/^Illustration/);
    });

    it.each(Object.entries(expectation.atLeast ?? {}))(
      'is %s at least %s, even if every blank is favourable',
      (domain, level) => {
        const found = judge().domains.find(({ id }) => id === domain)?.evidenced.atLeast;
        expect(levels.indexOf(found ?? 'none')).toBeGreaterThanOrEqual(levels.indexOf(level));
      },
    );

    it.each(Object.entries(expectation.atMost ?? {}))(
      'is %s at most %s, even if every blank is unfavourable',
      (domain, level) => {
        const found = judge().domains.find(({ id }) => id === domain)?.evidenced.atMost;
        expect(levels.indexOf(found ?? 'critical')).toBeLessThanOrEqual(levels.indexOf(level));
      },
    );

    it.each(bounds(expectation.recommendation?.atLeast))('is recommended %s or stricter', (bound) => {
      const found = judge().recommendation.atLeast;
      expect(recommendations.indexOf(found)).toBeGreaterThanOrEqual(recommendations.indexOf(bound));
    });

    it.each(bounds(expectation.recommendation?.atMost))('is recommended %s or milder', (bound) => {
      const found = judge().recommendation.atMost;
      expect(recommendations.indexOf(found)).toBeLessThanOrEqual(recommendations.indexOf(bound));
    });

    it.each(bounds(expectation.stoppers))('has every stopper %s', (state) => {
      const { stoppers } = judge();
      expect(stoppers.length).toBeGreaterThan(0);
      expect(stoppers.map((stopper) => stopper.state)).toEqual(stoppers.map(() => state));
    });
  });
});

function bounds<Bound>(bound: Bound | undefined): Bound[] {
  return bound === undefined ? [] : [bound];
}
