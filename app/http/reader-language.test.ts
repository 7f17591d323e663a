import { describe, expect, test } from 'vitest';
import { preferredLanguages, readerLanguage } from './reader-language';

const offered = ['en', 'fr', 'ar'] as const;
const ask = (address: string, headers: Record<string, string> = {}) =>
  readerLanguage(new Request(`http://127.0.0.1${address}`, { headers }), offered);

describe('the language of a page', () => {
  test('is the first one where nobody asks for another', async () => {
    expect(await ask('/')).toEqual({ language: 'en', headers: {} });
  });

  test('is what the browser prefers among those offered', async () => {
    expect((await ask('/', { 'Accept-Language': 'de, fr-BE;q=0.9, en;q=0.5' })).language).toBe('fr');
    expect((await ask('/', { 'Accept-Language': 'de' })).language).toBe('en');
  });

  test('is what the address asks for, and stays so', async () => {
    const { language, headers } = await ask('/?lng=ar', { 'Accept-Language': 'fr' });
    expect(language).toBe('ar');
    const cookie = new Headers(headers).get('Set-Cookie')?.split(';')[0] ?? '';
    expect((await ask('/', { Cookie: cookie, 'Accept-Language': 'fr' })).language).toBe('ar');
    expect((await ask('/?lng=fr', { Cookie: cookie })).language).toBe('fr');
  });

  test('is never one that is not offered', async () => {
    expect((await ask('/?lng=en-XA')).language).toBe('en');
    expect((await ask('/', { Cookie: 'language=%22xx%22' })).language).toBe('en');
    expect((await ask('/', { Cookie: 'language=broken' })).language).toBe('en');
  });

  test('follows the weights of the header, and drops what is refused', () => {
    expect(preferredLanguages('en;q=0.2, fr;q=0.8, ar, de;q=0')).toEqual(['ar', 'fr', 'en']);
    expect(preferredLanguages('')).toEqual([]);
  });
});
