import { expect, it } from 'vitest';
import { readabilityOf } from './reading-grade';

it('the grade is that of the formula', () => {
  // 4 words, 1 sentence, 4 syllables; 0.39 × 4 + 11.8 × 1 − 15.59.
  expect(readabilityOf(['The cat sat down.']).grade).toBeCloseTo(-2.23);
  // 2 words, 1 sentence, 11 syllables.
  expect(readabilityOf(['Accessibility responsibility']).grade).toBeCloseTo(0.39 * 2 + (11.8 * 12) / 2 - 15.59);
});

it('each text is a sentence at least', () => {
  expect(readabilityOf(['Is it so? It is.', 'Yes', 'No'])).toMatchObject({ sentences: 4, words: 7 });
});

it('a figure is no word, a number in a name ends no sentence, and capitals are read out', () => {
  expect(readabilityOf(['See EN 301.549 now'])).toMatchObject({ words: 3, sentences: 1 });
  expect(readabilityOf(['GDPR']).grade).toBeCloseTo(0.39 + 11.8 * 4 - 15.59);
});

it('nothing is not hard', () => {
  expect(readabilityOf(['', '…']).grade).toBe(0);
});
