import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import issueTexts from '~/locales/en/issues.json';
import { hasText } from '~/locales/translate';

/** Every code that can be reported: `code: '…'`, and the first argument of the calls that make an issue. */
const mentions =
  /\b(?:code: |code === '[a-z_]+' \? |(?:report|issueAt|error|warning|refuse|refused|complain|startFailure)\(\s*)'([a-z][a-z0-9_]+)'/g;

const codesInUse = new Map<string, string>();
let sources = '';
for (const file of readdirSync('app', { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.startsWith('ui')) continue;
  const path = join('app', file);
  const source = readFileSync(path, 'utf8');
  sources += source;
  // The code of a page's own problem names a text under `pages:`.
  if (file.startsWith('routes') && source.includes('problems.push')) continue;
  for (const [, code] of source.matchAll(mentions)) if (code !== undefined) codesInUse.set(code, path);
}

describe('the texts of issues', () => {
  it('finds the codes in the sources', () => {
    expect(codesInUse.size).toBeGreaterThan(10);
    expect(codesInUse.has('duplicate_key')).toBe(true);
  });

  it.each([...codesInUse])('say what was found, what was expected and how to mend %s (%s)', (code) => {
    for (const part of ['found', 'expected', 'mend']) expect(hasText(`issues:${code}.${part}`), part).toBe(true);
  });

  it.each(Object.keys(issueTexts))('are all used: %s', (code) => {
    expect(new RegExp(String.raw`\b${code}\b`).test(sources)).toBe(true);
  });

  it.each(Object.entries(issueTexts))('have no further parts at %s', (_, parts) => {
    const plain = Object.keys(parts).map((part) => part.replace(/_(?:one|other)$/, ''));
    expect([...new Set(plain)].sort()).toEqual(['expected', 'found', 'mend']);
  });
});
