import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { prepareRuleSet, type PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import { runCases } from '~/core/scoring/run-cases';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { loadShippedRules, shippedRuleSets } from '#test/cases/shipped-rules';
import { randomFrom } from '~/core/shared/random';
import { runs } from '../proof-size';
import { mutantsOfParameters, mutantsOfRisk, mutantsOfStopper, nameOf, type Mutant } from '~/core/studio/cases/mutants';
import { whatTellsApart } from './mutations/tell-apart';

/**
 * Part of a path, such as `privacy/data-misused`: every mutant of the files that hold it. Without it `npm run prove`
 * takes them all, and `npm test` a sample.
 */
const wanted = process.env['RIGHTSCOPE_MUTATE'];
const sampleSize = runs(60, Infinity);

/** Mutants that nobody can or need notice, with the reason: the messages of this test give the names. */
const survivors = z
  .array(z.strictObject({ mutant: z.string(), reason: z.string().min(20) }))
  .parse(JSON.parse(readFileSync('test/content/mutations/survivors.json', 'utf8')));

/** How many mutants are looked at, over all rule sets. */
let looked = 0;

describe.each(shippedRuleSets)('rules/%s', (id) => {
  const prepared = loadShippedRules(id);
  const { ruleSet } = prepared;
  const changed = [
    ...ruleSet.risks.map((risk) => ({ file: risk.file, mutants: mutantsOfRisk(ruleSet, risk) })),
    ...ruleSet.stoppers.map((stopper) => ({ file: stopper.file, mutants: mutantsOfStopper(ruleSet, stopper) })),
    { file: ruleSet.file, mutants: ruleSet.extends === undefined ? mutantsOfParameters(ruleSet) : [] },
  ];
  // The files of a base, and its numbers, are mutated there; here what the local rule set writes is.
  const rules = changed.filter(({ file }) => file.startsWith(`rules/${id}/`));
  const all = rules.flatMap(({ mutants }) => mutants);
  const taken = new Set(wanted === undefined ? sampleOf(all) : all.filter(({ file }) => file.includes(wanted)));
  looked += taken.size;
  const looksAtAll = wanted !== undefined || sampleSize >= all.length;
  const chosen = rules
    .map(({ file, mutants }) => ({ file, mutants: mutants.filter((mutant) => taken.has(mutant)) }))
    .filter(({ mutants }) => mutants.length > 0);

  it('has cases that all pass as long as nothing is changed', () => {
    expect(runCases(prepared)).toEqual([]);
  });

  it('leaves the numbers of its base as they are: their mutants are looked at there', () => {
    const base = ruleSet.extends && loadShippedRules(ruleSet.extends.id).ruleSet;
    expect(ruleSet.parameters).toEqual((base ?? ruleSet).parameters);
  });

  it.each(chosen)(
    'has a case that notices each of $mutants.length mutants of $file',
    { timeout: runs(60_000) },
    (rule) => {
      const unnoticed = rule.mutants.filter((mutant) => !isNoticed(mutant, prepared));
      const unlisted = unnoticed.filter((mutant) => !survivors.some((survivor) => survivor.mutant === nameOf(mutant)));
      const faults = unlisted.flatMap((mutant) => {
        const difference = whatTellsApart(mutant, prepared);
        return difference === undefined ? [] : [`${nameOf(mutant)}\n    ${difference}`];
      });
      expect(faults.join('\n')).toBe('');
      if (!looksAtAll) return;
      const noticed = survivors.filter(
        ({ mutant }) => mutant.startsWith(`${rule.file} `) && !unnoticed.some((other) => nameOf(other) === mutant),
      );
      // Whoever is noticed after all need not stand in the list.
      expect(noticed).toEqual([]);
    },
  );
});

it('has mutants to look at', () => {
  expect(looked).toBeGreaterThan(0);
});

it('lists no survivor of a file that is gone', () => {
  expect(survivors.filter(({ mutant }) => !existsSync(mutant.split(' ')[0] ?? ''))).toEqual([]);
});

function sampleOf(mutants: readonly Mutant[]): Mutant[] {
  return sampleSize >= mutants.length ? [...mutants] : randomFrom(3).several(mutants, sampleSize);
}

/** Whether some case of what the mutant holds fails, all of which pass on the original. Of many risks they are tried one by one: the first is enough. */
function isNoticed({ ruleSet }: Mutant, { questionnaires }: PreparedRuleSet): boolean {
  return partsOf(ruleSet).some((part) => {
    try {
      return runCases(prepareRuleSet(part, questionnaires)).length > 0;
    } catch {
      // A value outside the tables cannot be judged at all.
      return true;
    }
  });
}

function partsOf(ruleSet: RiskRuleSet): RiskRuleSet[] {
  return [
    ...ruleSet.risks.map((risk) => ({ ...ruleSet, risks: [risk], stoppers: [] })),
    ...ruleSet.stoppers.map((stopper) => ({ ...ruleSet, risks: [], stoppers: [stopper] })),
  ];
}
