import { describe, expect, test } from 'vitest';
import { buyer, smallPorts } from '#test/small-content';
import { documentedCases, getCoverage } from './get-coverage';
import { NotFound } from '~/use-cases/refusals';

describe('getCoverage', () => {
  test('gives the first shipped rule set, or the one that is named', async () => {
    const ports = await smallPorts();
    const { coverage, others } = await getCoverage(ports, buyer, {});
    expect(coverage.ruleSet.id).toBe('small');
    expect(coverage.counts.questions).toBeGreaterThan(0);
    expect(others).toEqual([]);
    expect(await getCoverage(ports, buyer, { ruleSet: 'small' })).toEqual({ coverage, others });
  });

  test('knows no other rule set', async () => {
    await expect(getCoverage(await smallPorts(), buyer, { ruleSet: 'large' })).rejects.toThrow(NotFound);
  });
});

describe('documentedCases', () => {
  test('are those that happened and that the rule set judges', async () => {
    const [example] = (await smallPorts()).examples;
    if (example === undefined) return expect.fail('The small content has no example');
    const of = (kind: typeof example.record.kind, ruleSet: string) => [
      { ...example, ruleSet, record: { ...example.record, kind } as typeof example.record },
    ];
    expect(documentedCases(of('documented', 'small'), { id: 'small' })).toEqual([
      { id: example.id, title: example.given.title, answers: example.given.answers },
    ]);
    expect(documentedCases(of('documented', 'large'), { id: 'small' })).toEqual([]);
    expect(documentedCases(of('ordinary', 'small'), { id: 'small' })).toEqual([]);
  });
});
