import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { pseudoLocale } from './pseudo-locale';
import { createTranslate, pseudoLanguages } from './translate';

const folder = 'app/locales/en';

/** Every key of the catalogue that has a form for one and one for others. */
function pluralKeys(texts: object, path: string): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return pluralKeys(value, `${path}${key}.`);
    return key.endsWith('_one') && key.replace(/_one$/, '_other') in texts
      ? [`${path}${key.replace(/_one$/, '')}`]
      : [];
  });
}

const keys = readdirSync(folder).flatMap((file) =>
  pluralKeys(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as object, `${file.replace('.json', '')}:`),
);

describe('a pseudo-language', () => {
  it.each(pseudoLanguages)('has no English in any form of the plural: %s', (language) => {
    expect(keys.length).toBeGreaterThan(20);
    const translate = createTranslate(language);
    // Arabic tells six forms apart: none, one, two, a few, many, and others.
    for (const count of [0, 1, 2, 3, 11, 100])
      for (const key of keys) {
        const text = translate(key, { count }).replaceAll(/\{\{\w+\}\}/g, '');
        expect(text, `${key} ${count}`).not.toMatch(/[a-z]{2}/i);
      }
  });

  it('says for a form that English does not have what it says for others, and keeps what English says itself', () => {
    const texts = { rows_zero: 'none', rows_one: '{{count}} row', rows_other: '{{count}} rows', left_other: 'else' };
    expect(pseudoLocale({ texts }, 'ar-XB').texts).toEqual({
      ...{ rows_zero: 'ñöñé', rows_one: '{{count}} ŕöŵ', rows_other: '{{count}} ŕöŵš', left_other: 'éļšé' },
      ...{ rows_two: '{{count}} ŕöŵš', rows_few: '{{count}} ŕöŵš', rows_many: '{{count}} ŕöŵš' },
    });
    expect(Object.keys(pseudoLocale({ texts }, 'en-XA').texts)).toHaveLength(4);
  });
});
