import { describe, expect, test } from 'vitest';
import { contentUnder, judged } from '#test/fixtures/briefs/judged';
import type { StopperResult } from '../scoring/evaluation';
import { citedSources } from './cited-sources';

const content = contentUnder('test/fixtures/rules/valid/benefit-office', '');

/** Titles cited by a result in which nothing is present but one stopper, in this state. */
function citedWhile(state: StopperResult['state']): string[] {
  const { evaluation, ruleSet } = judged(content, {});
  const [first] = evaluation.stoppers;
  const cited = new Map(ruleSet.stoppers.map(({ id, sources }) => [id, sources]));
  const stoppers = first === undefined ? [] : [{ ...first, state }];
  const alone = { ...evaluation, risks: [], measures: [], stoppers };
  expect(cited.get(first?.id ?? '')?.length).toBeGreaterThan(0);
  return citedSources(alone, ruleSet).map(({ title }) => (typeof title === 'string' ? title : title.default));
}

describe('citedSources', () => {
  test('takes in a stopper that holds or may hold, and none that is excluded', () => {
    expect(citedWhile('holds').length).toBeGreaterThan(0);
    expect(citedWhile('possible')).toEqual(citedWhile('holds'));
    expect(citedWhile('excluded')).toEqual([]);
  });

  test('names each source once', () => {
    const { evaluation, ruleSet } = judged(content, {});
    const cited = citedSources(evaluation, ruleSet);
    expect(cited.length).toBeGreaterThan(1);
    expect(new Set(cited).size).toBe(cited.length);
  });
});
