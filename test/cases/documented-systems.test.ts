import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import { levelSchema, recommendationSchema, type Level } from '~/core/rules/rule-set-file';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import type { DomainResult, RiskEvaluation } from '~/core/scoring/evaluation';
import { expectedSchema } from './expected';
import { compareRanks, rankOf } from './ranking';
import { loadShippedRules, readContent, valueOf } from './shipped-rules';

const folder = import.meta.dirname;
const levels = levelSchema.options;
const recommendations = recommendationSchema.options;

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const expected = expectedSchema.parse(JSON.parse(readContent(path.join(folder, name, 'expected.json')).text));
    return Object.entries(expected).map(([file, expectation]) => ({ name, file: `${name}/${file}`, expectation }));
  });

describe('documented and ordinary systems', () => {
  it('every file of answers has an expectation', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('answers.json'))
      .map((file) => file.split(path.sep).join('/'));
    expect(cases.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('nothing is dangerous for want of answers: an empty form stays low at its lower bound', () => {
    const { domains } = evaluateRisks(loadShippedRules('essential-services'), {
      answers: {},
      effectiveDate: '2026-01-01',
    });
    for (const { id, evidenced } of domains) expect(rank(evidenced.atLeast), id).toBeLessThanOrEqual(rank('low'));
  });

  describe.each(cases)('$file', ({ file, expectation }) => {
    it('carries a notice of what it is', () => {
      expect(readAnswers(file).file.notice).toMatch(/^Illustration/);
    });

    it.each(Object.entries(expectation.atLeast ?? {}))(
      'is %s at least %s, even if every blank is favourable',
      (domain, level) => {
        expect(rank(domainOf(file, domain).evidenced.atLeast)).toBeGreaterThanOrEqual(rank(level));
      },
    );

    it.each(Object.entries(expectation.inherentAtLeast ?? {}))(
      'is %s at least %s before any safeguard, even if every blank is favourable',
      (domain, level) => {
        expect(rank(domainOf(file, domain).inherent.atLeast)).toBeGreaterThanOrEqual(rank(level));
      },
    );

    it.each(Object.entries(expectation.atMost ?? {}))(
      'is %s at most %s, even if every blank is unfavourable',
      (domain, level) => {
        expect(rank(domainOf(file, domain).level)).toBeLessThanOrEqual(rank(level));
      },
    );

    const { lowerThan, ranksBetterThan } = expectation;
    if (lowerThan !== undefined)
      it.each(lowerThan.domains)(`shows a lower level of %s than ${lowerThan.file}`, (domain) => {
        expect(rank(domainOf(file, domain).level)).toBeLessThan(rank(domainOf(lowerThan.file, domain).level));
      });

    if (ranksBetterThan !== undefined)
      it.each(ranksBetterThan.domains)(`has fewer and lesser risks of %s than ${ranksBetterThan.file}`, (domain) => {
        const [own, other] = [file, ranksBetterThan.file].map((each) => rankOf(domainOf(each, domain).profile));
        expect(compareRanks(own ?? [], other ?? [])).toBeLessThan(0);
      });

    it.each(bounds(expectation.recommendation?.atLeast))('is recommended %s or stricter', (bound) => {
      const found = judge(file).recommendation.atLeast;
      expect(recommendations.indexOf(found)).toBeGreaterThanOrEqual(recommendations.indexOf(bound));
    });

    it.each(bounds(expectation.recommendation?.atMost))('is recommended %s or milder', (bound) => {
      const found = judge(file).recommendation.atMost;
      expect(recommendations.indexOf(found)).toBeLessThanOrEqual(recommendations.indexOf(bound));
    });

    it.each(bounds(expectation.stoppers))('has every stopper %s', (state) => {
      const { stoppers } = judge(file);
      expect(stoppers.length).toBeGreaterThan(0);
      expect(stoppers.map((stopper) => stopper.state)).toEqual(stoppers.map(() => state));
    });
  });
});

function readAnswers(file: string) {
  const { questionnaires } = loadShippedRules('essential-services');
  return valueOf(parseAnswers(readContent(path.join(folder, file)), questionnaires));
}

const judged = new Map<string, RiskEvaluation>();

function judge(file: string): RiskEvaluation {
  const known = judged.get(file);
  if (known !== undefined) return known;
  const { answers, file: about } = readAnswers(file);
  const { effectiveDate = '2026-01-01', stage } = about;
  const result = evaluateRisks(loadShippedRules('essential-services'), {
    answers,
    effectiveDate,
    ...(stage !== undefined && { stage }),
  });
  judged.set(file, result);
  return result;
}

function domainOf(file: string, domain: string): DomainResult {
  const found = judge(file).domains.find(({ id }) => id === domain);
  if (found === undefined) throw new Error(`${domain} is no domain`);
  return found;
}

function rank(level: Level): number {
  return levels.indexOf(level);
}

function bounds<Bound>(bound: Bound | undefined): Bound[] {
  return bound === undefined ? [] : [bound];
}
