import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedContent, smallOptions } from '../fixtures/generated/generate-content';
import { runs } from '../proof-size';
import { properties } from './all';
import { realEngine } from './engine';
import { looked } from './range-is-exact';
import { shippedContent } from './shipped-content';
import { arbitraryTrial } from './trial';

const seeds = Array.from({ length: runs(16, 300) }, (_, index) => index + 1);

describe('What must always hold on generated rule sets (METHOD §6)', () => {
  for (const property of properties) {
    it(property.name, { timeout: runs(120_000) }, () => {
      for (const seed of seeds) {
        const trials = arbitraryTrial(generatedContent(smallOptions(seed)));
        fc.assert(
          fc.property(trials, (trial) => property.check(realEngine, trial)),
          { seed, numRuns: runs(4, 20) },
        );
      }
    });
  }

  it('is compared with brute force for nearly every risk', () => {
    expect(looked.risks).toBeGreaterThan(100);
    expect(looked.outOfReach).toBeLessThan(looked.risks / 10);
  });
});

describe('What must always hold on shipped rule sets (METHOD §6)', () => {
  const shipped = shippedContent();

  it('is tried on at least one', () => {
    expect(shipped.length).toBeGreaterThan(0);
  });

  for (const content of shipped) {
    for (const property of properties) {
      it(`${content.name}: ${property.name}`, { timeout: runs(120_000) }, () => {
        const trials = arbitraryTrial(content);
        fc.assert(
          fc.property(trials, (trial) => property.check(realEngine, trial)),
          { seed: 1, numRuns: runs(4, 400) },
        );
      });
    }
  }
});
