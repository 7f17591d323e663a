import { describe, expect, it } from 'vitest';
import { loadContent } from '~/adapters/content/load-content.server';
import { loadExamples } from '~/adapters/content/load-examples.server';
import { valueOf } from './shipped-rules';

const content = valueOf(await loadContent('.'));
const examples = valueOf(await loadExamples('.', content));
const documented = examples.filter(({ record }) => record.kind === 'documented');
const ordinary = examples.filter(({ record }) => record.kind === 'ordinary');

describe('the worked examples that are shipped', () => {
  it('are of both kinds', () => {
    expect(documented.length).toBeGreaterThan(0);
    expect(ordinary.length).toBeGreaterThan(0);
  });

  it.each(examples.map((one) => [one.id, one] as const))('%s says that it is an illustration', (_, example) => {
    const { given, remedied } = example;
    for (const { notice } of [given, remedied ?? given]) expect(notice).toMatch(/^Illustration/);
  });

  describe.each(documented.map((one) => [one.id, one] as const))('%s', (_, { record, given }) => {
    it('is not taken for an assessment by the body it names', () => {
      expect(given.notice).toContain('not an assessment by that body');
    });

    it('says when it was, what was known at the time, and what came of it', () => {
      expect(record.years).toBeDefined();
      expect(record.known.length).toBeGreaterThan(0);
      expect(record.outcome.length).toBeGreaterThan(0);
    });

    it('gives every answer a source, or says that it is assumed', () => {
      const answered = Object.keys(given.answers);
      const bare = answered.filter((name) => given.sources[name] === undefined && !given.assumed.includes(name));
      expect(bare).toEqual([]);
    });
  });
});
