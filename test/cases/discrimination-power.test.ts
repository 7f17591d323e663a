import { describe, expect, it } from 'vitest';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import type { Answers } from '~/core/questionnaire/answers';
import { levelSchema } from '~/core/rules/rule-set-file';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { bidder, improve, safeguardQuestions, vendorQuestions } from './bidders';
import { compareRanks, rankOf } from './ranking';
import { loadShippedRules, readContent, valueOf } from './shipped-rules';

const bidders = 200;
const largestShare = 0.7;
const levels = levelSchema.options;

const prepared = loadShippedRules('essential-services');
const vendor = vendorQuestions(prepared);
const safeguards = safeguardQuestions(prepared, vendor);
const { context, effectiveDate } = needOfTheFirstCase();

const offers = Array.from({ length: bidders }, (_, index) => {
  const quality = (index + 0.5) / bidders;
  const answers = bidder(vendor, quality, effectiveDate, index + 1);
  return { quality, answers, result: judge(answers) };
});

describe('bidders for the context of the first documented case', () => {
  it('are told apart: no overall level holds too many of them', () => {
    const held = levels.map((level) => offers.filter(({ result }) => result.overall.level === level).length);
    expect(Math.max(...held), `${levels.join(', ')}: ${held.join(', ')}`).toBeLessThanOrEqual(largestShare * bidders);
  });

  it('fare better the better they are', () => {
    const quarter = bidders / 4;
    const worst = offers.slice(0, quarter).map(({ result }) => levels.indexOf(result.overall.level));
    const best = offers.slice(-quarter).map(({ result }) => levels.indexOf(result.overall.level));
    expect(mean(best)).toBeLessThan(mean(worst));
  });

  it('never rank worse for better safeguards and better proof', () => {
    expect(safeguards.length).toBeGreaterThan(10);
    const worse = offers.flatMap(({ answers, result }, index) => {
      const after = judge(improve(answers, vendor, safeguards, bidders + index));
      const places = result.domains.map((before, at) => ({
        domain: before.id,
        change: compareRanks(rankOf(after.domains[at]?.profile ?? before.profile), rankOf(before.profile)),
        levels: levels.indexOf(after.domains[at]?.level ?? 'critical') - levels.indexOf(before.level),
      }));
      const overall = compareRanks(rankOf(after.profile, after.stoppers), rankOf(result.profile, result.stoppers));
      return [...places, { domain: 'overall', change: overall, levels: 0 }]
        .filter(({ change, levels: moved }) => change > 0 || moved > 0)
        .map((place) => ({ bidder: index, ...place }));
    });
    expect(worse).toEqual([]);
  });
});

/** What was known of the case, and where the record is silent, what its remedied twin has. Safeguards are the twin's. */
function needOfTheFirstCase(): { context: Answers; effectiveDate: string } {
  const read = (file: string) =>
    valueOf(parseAnswers(readContent(`test/cases/childcare-benefit/${file}`), prepared.questionnaires));
  const { answers: known, file: about } = read('answers.json');
  const { answers: remedied } = read('remedied.answers.json');
  const questionsOf = (id: string) => prepared.questionnaires.find((each) => each.id === id)?.questions ?? [];
  const need = questionsOf('need-and-context').map(({ name }) => [name, known[name] ?? remedied[name]] as const);
  const own = questionsOf('buyer-safeguards').map(({ name }) => [name, remedied[name]] as const);
  // A bidder holds what the need says is held: who scores applications cannot hold nothing.
  const held = [['data_held', known['data_held']]] as const;
  const given = [...need, ...own, ...held].flatMap(([name, answer]) => (answer ? [[name, answer] as const] : []));
  return { context: Object.fromEntries(given), effectiveDate: about.effectiveDate ?? '2016-04-01' };
}

function judge(answers: Answers): RiskEvaluation {
  return evaluateRisks(prepared, { answers: { ...context, ...answers }, effectiveDate, stage: 'award' });
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
