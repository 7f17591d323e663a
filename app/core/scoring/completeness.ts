import type { Grade } from '../questionnaire/answers';
import type { Completeness, Proof, RiskResult } from './evaluation';
import type { Settled } from './situation';

/**
 * Scored questions answered out of those that apply. "Don't know" is not an answer; "not applicable" is one only once
 * its reason was accepted, and then the question no longer applies.
 */
export function completenessOf(questions: Iterable<string>, settled: Settled): Completeness {
  let answered = 0;
  let apply = 0;
  let upToMore = 0;
  for (const question of questions) {
    const answer = settled.get(question);
    if (answer === undefined) continue;
    if (!answer.shown) {
      // Hidden, and yet not settled to what *not asked* stands for: a blank may still open it.
      if (answer.mayOpen) upToMore += 1;
    } else if (!answer.excused) {
      apply += 1;
      if (answer.state === 'answered' || answer.state === 'committed') answered += 1;
    }
  }
  return { answered, apply, upToMore };
}

/** Safeguards that the present risks look for, by how they are shown. Each question that shows one counts once. */
export function proofOf(risks: readonly RiskResult[]): Proof {
  const controls = risks.filter((risk) => risk.applies !== 'no').flatMap((risk) => risk.controls);
  // One question can show several safeguards, of which only some are in place.
  const grades = new Map(
    controls.filter(({ inPlace }) => inPlace === 'yes').map(({ shownBy, grade }) => [shownBy, grade]),
  );
  const at = (wanted: Grade) => [...grades.values()].filter((grade) => grade === wanted).length;
  return {
    lookedFor: new Set(controls.map(({ shownBy }) => shownBy)).size,
    claimed: at('claimed'),
    documented: at('documented'),
    verified: at('verified'),
  };
}
