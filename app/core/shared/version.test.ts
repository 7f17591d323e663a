import { expect, test } from 'vitest';
import { compareVersions } from './version';

test.each([
  ['1.0.0', '1.0.0', 0],
  ['0.9.0', '0.10.0', -1],
  ['1.0.0', '0.99.99', 1],
  ['1.2.10', '1.2.9', 1],
])('%s beside %s', (one, other, expected) => {
  expect(Math.sign(compareVersions(one, other))).toBe(expected);
});
