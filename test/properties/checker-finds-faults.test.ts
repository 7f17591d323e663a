import { beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '~/core/shared/random';
import { checkFiles, runCasesOf } from '#test/fixtures/rules/check-files';
import { readFixture } from '#test/fixtures/rules/load-fixture';
import { faultKinds } from '#test/fixtures/rules/fault-kinds';
import { makeFault, type Fault } from '#test/fixtures/rules/random-faults';
import { sayTheSame } from '#test/fixtures/rules/same-results';
import type { ContentFile } from '~/core/shared/content-file';
import { canonicalJson } from '~/core/shared/hash';
import { parseJson } from '~/core/shared/parse-json';

const seed = 20_260_101;
const wanted = 500;
const kinds = Object.keys(faultKinds);
const files = readFixture('valid/benefit-office');
const original = checkFiles(files);

/** The content of files as one text that compares; of those that are no JSON their text. */
function contentOf(all: readonly ContentFile[]): string {
  const contents = all.map((file) => {
    const json = parseJson(file);
    return [file.path, json.ok ? json.value : file.text] as const;
  });
  return canonicalJson(Object.fromEntries(contents));
}

/** Who found it; or that nobody did, or that there was nothing to find. */
type Outcome = 'parser' | 'checker' | 'cases' | 'missed' | 'no fault';

/** A rule set that says the same of all answers is not at fault. */
function outcomeOf(fault: Fault): Outcome {
  const checked = checkFiles(fault.files);
  const { ruleSet } = checked;
  if (checked.issues.length > 0) return ruleSet === undefined ? 'parser' : 'checker';
  if (runCasesOf(checked).length > 0) return 'cases';
  if (ruleSet === undefined || original.ruleSet === undefined) return 'missed';
  return sayTheSame(original.ruleSet, ruleSet, original.questionnaires) ? 'no fault' : 'missed';
}

interface Tally {
  made: Fault[];
  missed: Fault[];
  counts: Record<Outcome, number>;
}

function emptyTally(): Tally {
  return { made: [], missed: [], counts: { parser: 0, checker: 0, cases: 0, missed: 0, 'no fault': 0 } };
}

/** Makes faults, one kind after the other, until there are as many as wanted. */
function tally(): Tally {
  const random = randomFrom(seed);
  const seen = new Set([contentOf(files)]);
  const result = emptyTally();
  for (let turn = 0; result.made.length < wanted && turn < wanted * 10; turn += 1) {
    const fault = makeFault(kinds[turn % kinds.length] ?? '', files, random);
    if (fault === undefined || seen.has(contentOf(fault.files))) continue;
    seen.add(contentOf(fault.files));
    const outcome = outcomeOf(fault);
    result.counts[outcome] += 1;
    if (outcome !== 'no fault') result.made.push(fault);
    if (outcome === 'missed') result.missed.push(fault);
  }
  return result;
}

describe(`${wanted} random single faults in a valid rule set`, () => {
  let result = emptyTally();
  const survivors = () => result.missed.map(({ kind, where, what }) => `${kind}: ${where} ${what}`).join('\n');

  beforeAll(() => {
    result = tally();
    console.info('Faults by who found them:', result.counts, `\nNot found:\n${survivors()}`);
  }, 240_000);

  test('were made, of every kind', () => {
    expect(result.made).toHaveLength(wanted);
    const made = new Set(result.made.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !made.has(kind))).toEqual([]);
  });

  test('are found by parser, checker and cases in at least 95 of 100', () => {
    expect(result.missed.length, survivors()).toBeLessThanOrEqual(wanted * 0.05);
  });

  test('were put into a rule set in which nothing is found', () => {
    expect(original.issues).toEqual([]);
    expect(runCasesOf(original)).toEqual([]);
  });
});
