import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFindings } from '~/core/judgement/apply-findings';
import type { Finding, Findings } from '~/core/judgement/finding';
import type { Answer } from '~/core/questionnaire/answers';
import { generatedContent, smallOptions } from '../fixtures/generated/generate-content';
import { runs } from '../proof-size';
import { blankNeverHelps } from './blank-never-helps';
import { realEngine } from './engine';
import { evidenceNeverHurts } from './evidence-never-hurts';
import { arbitraryFindings, findingProperties, type Apply, type FindingProperty } from './findings-hold';
import { hiddenIsNothing } from './hidden-is-nothing';
import { rangeIsExact } from './range-is-exact';
import { safeguardsNeverHurt } from './safeguards-never-hurt';
import { sameInSameOut } from './same-in-same-out';
import { arbitraryTrial, type Trial } from './trial';

const seeds = Array.from({ length: runs(6, 100) }, (_, index) => index + 1);

/** Trials with findings about them, over several generated rule sets. */
function tryAll(work: (trial: Trial, findings: Findings) => void, perSeed = runs(2, 20)): void {
  for (const seed of seeds) {
    const trials = arbitraryTrial(generatedContent(smallOptions(seed)));
    const judged = trials.chain((trial) => fc.tuple(fc.constant(trial), arbitraryFindings(trial)));
    fc.assert(
      fc.property(judged, ([trial, findings]) => work(trial, findings)),
      { seed, numRuns: perSeed },
    );
  }
}

describe('What must always hold (METHOD §6), of answers as they were judged', () => {
  const held = [blankNeverHelps, rangeIsExact, evidenceNeverHurts, safeguardsNeverHurt, hiddenIsNothing, sameInSameOut];
  it.each(held)('$name', { timeout: runs(60_000) }, (property) => {
    tryAll((trial, findings) => {
      const answers = applyFindings(trial.input.answers, findings);
      property.check(realEngine, { ...trial, input: { ...trial.input, answers } });
    });
  });
});

/** Ways in which judging could be wrong, and the property that sees each. */
const faults: [what: string, seenBy: string, apply: Apply][] = [
  [
    'a grade makes an answer of a blank',
    'a blank stays',
    (answers, findings) => ({
      ...applyFindings(answers, findings),
      ...Object.fromEntries(
        Object.keys(findings)
          .filter((name) => answers[name] === undefined)
          .map((name) => [name, { value: 'yes' }]),
      ),
    }),
  ],
  [
    'a rejected proof counts in full',
    'a better finding',
    changed((answer, { grade }) =>
      answer.value !== undefined && grade === 'rejected' ? { ...answer, evidence: { grade: 'verified' } } : answer,
    ),
  ],
  [
    'another value keeps the proof',
    'proof of one value',
    (answers, findings) => {
      const judged = applyFindings(answers, findings);
      return Object.fromEntries(
        Object.entries(judged).map(([name, answer]) => {
          const { evidence } = answers[name] ?? {};
          return [name, answer.overrides && evidence ? { ...answer, evidence } : answer];
        }),
      );
    },
  ],
  [
    'what was carried over counts',
    'same findings',
    (answers, findings) =>
      applyFindings(
        answers,
        Object.fromEntries(Object.entries(findings).map(([name, { carriedFrom: _, ...finding }]) => [name, finding])),
      ),
  ],
  [
    'the answer given is written over',
    'same findings',
    (answers, findings) => {
      const judged = applyFindings(answers, findings);
      return Object.assign(answers, judged);
    },
  ],
];

function changed(change: (answer: Answer, finding: Finding) => Answer): Apply {
  return (answers, findings) =>
    Object.fromEntries(
      Object.entries(applyFindings(answers, findings)).map(([name, answer]) => {
        const finding = findings[name];
        return [name, finding === undefined ? answer : change(answer, finding)];
      }),
    );
}

describe('What must always hold of findings', () => {
  it.each(findingProperties)('$name', { timeout: runs(60_000) }, (property) => {
    tryAll((trial, findings) => property.check(realEngine, applyFindings, trial, findings));
  });

  it.each(faults)('is seen not to hold where %s', { timeout: runs(60_000) }, (_, seenBy, apply) => {
    const property = findingProperties.find(({ name }) => name.startsWith(seenBy)) as FindingProperty;
    const look = () => tryAll((trial, findings) => property.check(realEngine, apply, trial, findings), 10);
    expect(look).toThrow(/Counterexample|Property failed/);
  });
});
