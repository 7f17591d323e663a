import { describe, expect, it } from 'vitest';
import { passwordIssues } from './passwords';

const own = ['Ada Example', 'ada.example@ministry.example', 'Ministry of Housing'];
const codesOf = (password: string, repeated = password) =>
  passwordIssues({ password, repeated }, own).map(({ code }) => code);

describe('a new password', () => {
  it.each([
    ['with four words', 'tepid otter lifts moss'],
    ['of one kind of character', 'tepidotterlift'],
    ['of twelve characters outside of English', 'żółćżółćżóła'],
    ['of twelve characters that take two units each', '🦦🌿🪨🪵🦉🦌🐌🐞🦊🦔🐿🌲'],
    ['of the greatest length', 'tepid otter lifts moss '.repeat(9).slice(0, 200)],
  ])('is taken %s', (_, password) => {
    expect(codesOf(password)).toEqual([]);
  });

  it.each([
    ['', 'password_too_short'],
    ['tepidotter1', 'password_too_short'],
    ['🦦🌿🪨🪵🦉🦌🐌🐞🦊🦔🐿', 'password_too_short'],
    ['x'.repeat(201), 'password_too_long'],
    ['123456789012', 'password_common'],
    ['Password1234', 'password_common'],
    ['correct horse battery staple', 'password_common'],
    ['ADA.example@ministry.example', 'password_is_yours'],
    ['ministry of housing', 'password_is_yours'],
    ['MinistryOfHousing', 'password_is_yours'],
  ])('is refused: %s', (password, code) => {
    expect(codesOf(password)).toEqual([code]);
  });

  it('is typed twice', () => {
    expect(codesOf('tepid otter lifts moss', 'tepid otter lifts mos')).toEqual(['password_differs']);
  });

  it('is never part of what is said about it', () => {
    for (const password of ['short-one', '123456789012', 'ministry of housing', 'y'.repeat(300)]) {
      expect(JSON.stringify(passwordIssues({ password, repeated: '' }, own))).not.toContain(password);
    }
  });
});
