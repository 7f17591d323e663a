import { describe, expect, it } from 'vitest';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { runCases } from '~/core/scoring/run-cases';
import { findCaseGaps, type CaseGap } from './find-gaps';

const prepared = loadShippedRules('essential-services');
const riskId =
  prepared.ruleSet.risks.find(({ id }) => id === 'kept-too-long')?.id ?? prepared.ruleSet.risks[0]?.id ?? '';
const withCases = (change: (cases: (typeof prepared.ruleSet.risks)[number]['cases']) => typeof cases) =>
  prepareRuleSet(
    {
      ...prepared.ruleSet,
      risks: prepared.ruleSet.risks.map((risk) => (risk.id === riskId ? { ...risk, cases: change(risk.cases) } : risk)),
    },
    prepared.questionnaires,
  );

describe('what cases let slip', () => {
  it('is hardly anything in rules that are proved so', () => {
    const coverage = findCaseGaps(prepared, riskId);
    expect(coverage?.tried).toBeGreaterThan(20);
    expect(coverage?.gaps.filter(({ offered }) => offered !== undefined)).toEqual([]);
  });

  it('is offered with answers that would notice it, and closes when the offer is taken', { timeout: 120_000 }, () => {
    const poor = withCases((cases) => cases.slice(0, 1));
    const before = findCaseGaps(poor, riskId);
    const offers = (before?.gaps ?? []).flatMap(({ offered }) => (offered ? [{ name: 'Offered', ...offered }] : []));
    expect(offers.length).toBeGreaterThan(5);
    const richer = withCases((cases) => [...cases.slice(0, 1), ...offers]);
    expect(runCases(richer)).toEqual([]);
    const after = findCaseGaps(richer, riskId);
    const places = (gaps: CaseGap[] = []) => gaps.map(({ pointer, from, to }) => `${pointer} ${from} ${to}`);
    const closed = places(before?.gaps.filter(({ offered }) => offered !== undefined));
    expect(places(after?.gaps).filter((gap) => closed.includes(gap))).toEqual([]);
    expect(after?.noticed).toBeGreaterThan(before?.noticed ?? 0);
  });

  it('says when time ran out, and nothing of a rule whose cases fail or that is not there', () => {
    expect(findCaseGaps(prepared, riskId, () => true)).toMatchObject({ isComplete: false, tried: 0 });
    const failing = withCases((cases) => cases.map((one) => ({ ...one, expect: { ...one.expect, gravity: 9 } })));
    expect(findCaseGaps(failing, riskId)).toBeUndefined();
    expect(findCaseGaps(prepared, 'no-such-risk')).toBeUndefined();
  });
});
