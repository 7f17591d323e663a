import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedContent, smallOptions } from '../fixtures/generated/generate-content';
import { runs } from '../proof-size';
import { properties } from './all';
import type { Engine } from './engine';
import { faults } from './faults/all';
import { loadFaultyEngine } from './load-faulty-engine';
import { arbitraryTrial, Counterexample, type Property, type Trial } from './trial';

/** `npm run prove` tries every property on every fault; else only those that are said to notice it. */
const all = runs(0, 1) === 1;
/** Enough for each property to meet each of the faults that it is said to notice. */
const seeds = Array.from({ length: 16 }, (_, index) => index + 1);
const sampled = new Map<number, Trial[]>();
const noticed = new Map<string, string[]>();
let directory = '';

beforeAll(() => {
  mkdirSync('build/test', { recursive: true });
  directory = mkdtempSync(resolve('build/test/faults-'));
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
  console.log(table());
});

describe('What must always hold (METHOD §6) does not hold where', () => {
  for (const fault of faults) {
    it(fault.name, { timeout: runs(120_000) }, async () => {
      const engine = await loadFaultyEngine(fault, join(directory, String(faults.indexOf(fault))));
      const expected = properties.filter(({ name }) => fault.noticedBy.some((beginning) => name.startsWith(beginning)));
      const found = (all ? properties : expected)
        .filter((property) => notices(property, engine, fault.seed))
        .map(({ name }) => name);
      noticed.set(fault.name, found);
      expect(found).toEqual(expect.arrayContaining(expected.map(({ name }) => name)));
      expect(found.length).toBeGreaterThan(0);
    });
  }

  for (const { name } of properties) {
    it(`at least three of these faults break it: ${name}`, () => {
      expect(faults.filter((fault) => noticed.get(fault.name)?.includes(name)).length).toBeGreaterThanOrEqual(3);
    });
  }
});

/** Whether some trial makes the property fail. An engine that only breaks down is no proof of it. */
function notices(property: Property, engine: Engine, seed: number | undefined): boolean {
  const inOrder = seed === undefined ? seeds : [seed, ...seeds];
  return inOrder.some((one) =>
    trialsOf(one).some((trial) => {
      try {
        property.check(engine, trial);
        return false;
      } catch (error) {
        return error instanceof Counterexample;
      }
    }),
  );
}

function trialsOf(seed: number): Trial[] {
  const known =
    sampled.get(seed) ?? fc.sample(arbitraryTrial(generatedContent(smallOptions(seed))), { seed, numRuns: 12 });
  sampled.set(seed, known);
  return known;
}

/** Which property noticed which fault. */
function table(): string {
  const heads = properties.map(({ name }) => name.split(' ').slice(0, 2).join(' '));
  const width = Math.max(...faults.map(({ name }) => name.length));
  const rows = faults.map(({ name }) => {
    const marks = properties.map((property, index) =>
      (noticed.get(name)?.includes(property.name) ? '×' : '·').padStart(heads[index]?.length ?? 1),
    );
    return `${name.padEnd(width)}  ${marks.join('  ')}`;
  });
  return [`${''.padEnd(width)}  ${heads.join('  ')}`, ...rows].join('\n');
}
