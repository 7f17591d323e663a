import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles, runCasesOf } from '#test/fixtures/rules/check-files';
import { readFixture } from '#test/fixtures/rules/load-fixture';
import { patchFiles, type Patch } from '#test/fixtures/rules/patch-fixture';
import { hasText } from '~/locales/translate';

/** A fault put into a valid rule set. */
interface Fault {
  why: string;
  set: string;
  patch: Patch[];
  /** Other codes that the same fault cannot but bring about. */
  beside?: string[];
}

const folder = 'test/fixtures/rules/invalid';
const faults = readdirSync(folder).map((name) => ({
  code: name.replace(/\.json$/, ''),
  variants: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fault[],
}));

/** What can be wrong between a local rule set and its base takes two rule sets, and is tried here. */
const ofLocal = readFileSync('app/core/rules/extend/extend-rule-set.test.ts', 'utf8');

/** Every code that core/rules can report: the first argument of the calls that make an issue. */
const codesInRules = new Set<string>();
for (const file of readdirSync('app/core/rules', { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
  const source = readFileSync(join('app/core/rules', file), 'utf8');
  const calls =
    /\b(?:report|fault|add|warn|error|mustBeKnown)\(\s*(?:[\w.]+(?:\([^)]*\))? \? )?'([a-z][a-z0-9_]*)'(?: : '([a-z][a-z0-9_]*)')?,/g;
  for (const [, first, second] of source.matchAll(calls))
    for (const code of [first, second]) if (code !== undefined) codesInRules.add(code);
}

describe('the valid rule sets', () => {
  test.each(['benefit-office', 'added-points'])(
    '%s has no error, no warning that is not accepted, and all its cases come true',
    (set) => {
      const checked = checkFiles(readFixture(`valid/${set}`));
      expect(checked.issues).toEqual([]);
      expect(runCasesOf(checked)).toEqual([]);
    },
  );
});

describe.each(faults)('$code', ({ code, variants }) => {
  test.each(variants)('is found, and nothing else: $why', ({ set, patch, beside = [] }) => {
    const { issues } = checkFiles(patchFiles(readFixture(`valid/${set}`), patch));
    expect([...new Set(issues.map((issue) => issue.code))].sort()).toEqual([code, ...beside].sort());
    for (const part of ['found', 'expected', 'mend']) expect(hasText(`issues:${code}.${part}`)).toBe(true);
  });
});

describe('the collection of faults', () => {
  test('holds every code that the parser and the checker of rules can report', () => {
    expect(codesInRules.size).toBeGreaterThan(80);
    const here = new Set(faults.map(({ code }) => code));
    // JSON has no infinity: `parseJson` refuses such a number before a rule could hold it.
    const left = [...codesInRules].filter((code) => !here.has(code) && !new RegExp(`\\b${code}\\b`).test(ofLocal));
    expect(left).toEqual(['number_not_finite']);
  });
});
