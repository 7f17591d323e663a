import { expect, it } from 'vitest';
import { versionStanding } from './document-version';

it.each([
  ['2.4', '2.4', 'same'],
  ['v2.4', ' V 2.4 ', 'same'],
  ['2.4', '2.4.1', 'differs'],
  ['Vela', 'ela', 'differs'],
  ['2.4', undefined, 'not_named'],
  [undefined, '2.4', 'not_offered'],
  [undefined, undefined, 'not_named'],
] as const)('offered %s and named %s: %s', (offered, named, standing) => {
  expect(versionStanding(offered, named)).toBe(standing);
});
