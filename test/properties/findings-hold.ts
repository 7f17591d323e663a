import fc from 'fast-check';
import type { applyFindings } from '~/core/judgement/apply-findings';
import type { Finding, Findings } from '~/core/judgement/finding';
import { canonicalJson } from '~/core/shared/hash';
import type { Engine } from './engine';
import { expectNoFall } from './levels-only-rise';
import { Counterexample, judge, some, type Trial, withAnswer } from './trial';

export type Apply = typeof applyFindings;

/** Findings about some of the questions; other values come from the trial's second set of answers. */
export function arbitraryFindings({ content, other }: Trial): fc.Arbitrary<Findings> {
  const names = content.questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name));
  const oneOf = <Value>(...values: Value[]) => fc.constantFrom(undefined, ...values);
  const finding = fc.record({
    grade: oneOf('documented', 'verified', 'rejected'),
    equivalent: oneOf('accepted', 'refused'),
    notApplicable: oneOf('accepted', 'refused'),
    isOverride: fc.boolean(),
    isCarried: fc.constantFrom(false, false, false, true),
  });
  return fc.dictionary(fc.constantFrom(...names), finding, { maxKeys: 8 }).map((all) =>
    Object.fromEntries(
      Object.entries(all).map(([name, { isOverride, isCarried, ...parts }]): [string, Finding] => {
        const override = isOverride ? other.answers[name]?.value : undefined;
        const said = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
        return [
          name,
          {
            ...said,
            ...(override !== undefined && { override }),
            ...(isCarried && { carriedFrom: 'An earlier contract' }),
            reason: 'R',
          },
        ];
      }),
    ),
  );
}

/** One of the things that must hold of findings themselves. Throws a {@link Counterexample} where it does not. */
export interface FindingProperty {
  name: string;
  check(engine: Engine, apply: Apply, trial: Trial, findings: Findings): void;
}

const asText = ({ answersHash: _, ...result }: ReturnType<typeof judge>) => JSON.stringify(result);

/** Without another value, nothing that is found about a blank changes the result. */
const blankStaysBlank: FindingProperty = {
  name: 'a blank stays a blank unless a value is set',
  check(engine, apply, trial, findings) {
    for (const question of some(Object.keys(findings), trial, 2)) {
      const { override: _, ...finding } = findings[question] ?? { reason: '' };
      const blank = withAnswer(trial.input.answers, question, undefined);
      const [was, is] = [blank, apply(blank, { [question]: finding })].map((answers) =>
        asText(judge(engine, trial, answers)),
      );
      if (was !== is) throw new Counterexample('A finding about a blank counts', trial, { question, finding });
    }
  },
};

/** A better finding never raises a level, and never changes what they say. */
const betterFindingsNeverHurt: FindingProperty = {
  name: 'a better finding never raises a level',
  check(engine, apply, trial) {
    const { answers } = trial.input;
    for (const [question, answer] of some(Object.entries(answers), trial, 2)) {
      const given = withAnswer(answers, question, { ...answer, evidence: { ...answer.evidence, grade: 'documented' } });
      const steps: Finding[] = [
        { grade: 'rejected', equivalent: 'refused', reason: 'R' },
        { grade: 'documented', equivalent: 'refused', reason: 'R' },
        { grade: 'documented', equivalent: 'accepted', reason: 'R' },
        { grade: 'verified', equivalent: 'accepted', reason: 'R' },
      ];
      const results = steps.map((finding) => judge(engine, trial, apply(given, { [question]: finding })));
      results.slice(1).forEach((result, index) => {
        const weaker = results[index];
        if (weaker === undefined) return;
        const details = { question, to: steps[index + 1] };
        expectNoFall('A better finding raises a level', result, weaker, trial, ['inherent', 'evidenced'], details);
        if (JSON.stringify(result.overall.stated) !== JSON.stringify(weaker.overall.stated))
          throw new Counterexample('A grade changes what they say', trial, details);
      });
    }
  },
};

/** Another value brings nothing of the proof that was given for the first one. */
const proofDoesNotMove: FindingProperty = {
  name: 'proof of one value never counts for another',
  check(engine, apply, trial, findings) {
    for (const [question, { override }] of Object.entries(findings)) {
      if (override === undefined) continue;
      const given = withAnswer(trial.input.answers, question, {
        ...(trial.other.answers[question] ?? { value: override }),
        evidence: { grade: 'verified' },
      });
      const judged = apply(given, { [question]: { override, reason: 'R' } });
      const claimed = withAnswer(given, question, { value: override });
      if (
        asText(judge(engine, trial, judged)).replaceAll(/,"overrides":\{[^}]*\}/g, '') !==
        asText(judge(engine, trial, claimed))
      )
        throw new Counterexample('Proof moved to another value', trial, { question, override });
    }
  },
};

/** The same findings give the same answers; neither what was answered nor what was carried over is touched. */
const sameFindingsSameAnswers: FindingProperty = {
  name: 'same findings, same answers, and those given stay as they were',
  check(_engine, apply, trial, findings) {
    const given = canonicalJson(trial.input.answers);
    const first = canonicalJson(apply(trial.input.answers, findings));
    if (canonicalJson(trial.input.answers) !== given) throw new Counterexample('An answer was changed', trial);
    const turned = Object.fromEntries(Object.entries(findings).reverse());
    if (canonicalJson(apply(trial.input.answers, turned)) !== first)
      throw new Counterexample('The order of the findings shows', trial, { findings });
    const carried = Object.fromEntries(
      Object.entries(findings).map(([name, finding]) => [name, { ...finding, carriedFrom: 'Before' }]),
    );
    if (canonicalJson(apply(trial.input.answers, carried)) !== given)
      throw new Counterexample('What was carried over counts', trial, { findings });
  },
};

export const findingProperties = [
  blankStaysBlank,
  betterFindingsNeverHurt,
  proofDoesNotMove,
  sameFindingsSameAnswers,
] as const;
