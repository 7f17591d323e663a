import { describe, expect, test } from 'vitest';
import { answerAll, contentUnder, judged } from '#test/fixtures/briefs/judged';
import type { RiskResult } from '../scoring/evaluation';
import { presentRisks, rankRisks } from './rank-risks';

const content = contentUnder('.', 'essential-services');
const [pattern] = judged(content, answerAll(content, 'riskiest', 'claimed')).evaluation.risks;

/** A risk that stands at one place, sure of it unless `atLeast` says otherwise. */
function risk(
  id: string,
  level: RiskResult['level'],
  more: { atLeast?: RiskResult['level']; severity?: number; likelihood?: number; domain?: string } = {},
): RiskResult {
  if (!pattern) throw new Error('The rule set has no risk');
  const { atLeast = level, severity = 2, likelihood = 2, domain = pattern.domain } = more;
  const evidenced = {
    level: { atLeast, atMost: level },
    severity: { atLeast: severity, atMost: severity },
    likelihood: { atLeast: likelihood, atMost: likelihood },
  };
  return { ...pattern, id, domain, level, evidenced };
}
const ids = (risks: RiskResult[]) => risks.map(({ id }) => id);

describe('rankRisks', () => {
  test('puts the highest level first', () => {
    const risks = [
      risk('a', 'low'),
      risk('b', 'critical'),
      risk('c', 'none'),
      risk('d', 'high'),
      risk('e', 'moderate'),
    ];
    expect(ids(rankRisks(risks))).toEqual(['b', 'd', 'e', 'a', 'c']);
  });

  test('puts a level that is only possible before a lower one that is sure', () => {
    const risks = [risk('sure', 'moderate'), risk('possible', 'critical', { atLeast: 'low' })];
    expect(ids(rankRisks(risks))).toEqual(['possible', 'sure']);
  });

  test('puts what is sure before what is only possible at the same level', () => {
    expect(ids(rankRisks([risk('possible', 'high', { atLeast: 'low' }), risk('sure', 'high')]))).toEqual([
      'sure',
      'possible',
    ]);
  });

  test('puts the domain first in which more stands at the worst level, where nothing else tells two risks apart', () => {
    const risks = [
      risk('alone', 'high', { domain: 'a' }),
      risk('one of two', 'high', { domain: 'b' }),
      risk('the other', 'high', { domain: 'b' }),
      ...['x', 'y', 'z'].map((id) => risk(id, 'low', { domain: 'a' })),
    ];
    expect(ids(rankRisks(risks)).slice(0, 3)).toEqual(['one of two', 'the other', 'alone']);
  });

  test('lets severity lead and likelihood order', () => {
    const risks = [
      risk('likely', 'high', { severity: 2, likelihood: 4 }),
      risk('mild', 'high', { severity: 3, likelihood: 1 }),
      risk('grave', 'high', { severity: 3, likelihood: 2 }),
    ];
    expect(ids(rankRisks(risks))).toEqual(['grave', 'mild', 'likely']);
  });

  test('keeps the order of the rule set among equals', () => {
    expect(ids(rankRisks([risk('z', 'high'), risk('a', 'high')]))).toEqual(['z', 'a']);
  });
});

test('presentRisks leaves out what is not present and keeps what may be', () => {
  const risks: RiskResult[] = [
    { ...risk('absent', 'none'), applies: 'no' },
    { ...risk('open', 'low'), applies: 'possible' },
    { ...risk('here', 'low'), applies: 'yes' },
  ];
  expect(ids(presentRisks(risks))).toEqual(['open', 'here']);
});
