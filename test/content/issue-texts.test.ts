import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import issueTexts from '~/locales/en/issues.json';
import { hasText } from '~/locales/translate';

/** Every code that core can report: `code: '…'`, and the first argument of the calls that make an issue. */
const mentions = /\b(?:code: |code === '[a-z_]+' \? |(?:report|issueAt|at|issue|error|warning|refuse|complain)\(\s*)'([a-z][a-z0-9_]+)'/g;

const codesInCore = new Map<string, string>();
let sources = '';
for (const file of readdirSync('app/core', { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
  const path = join('app/core', file);
  const source = readFileSync(path, 'utf8');
  sources += source;
  for (const [, code] of source.matchAll(mentions)) if (code !== undefined) codesInCore.set(code, path);
}

describe('the texts of issues', () => {
  it('finds the codes in the sources', () => {
    expect(codesInCore.size).toBeGreaterThan(10);
    expect(codesInCore.has('duplicate_key')).toBe(true);
  });

  it.each([...codesInCore])('say what was found, what was expected and how to mend %s (%s)', (code) => {
    for (const part of ['found', 'expected', 'mend']) expect(hasText(`issues:${code}.${part}`), part).toBe(true);
  });

  it.each(Object.keys(issueTexts))('are all used: %s', (code) => {
    expect(sources).toContain(`'${code}'`);
  });

  it.each(Object.entries(issueTexts))('have no further parts at %s', (_, parts) => {
    const plain = Object.keys(parts).map((part) => part.replace(/_(?:one|other)$/, ''));
    expect([...new Set(plain)].sort()).toEqual(['expected', 'found', 'mend']);
  });
});
