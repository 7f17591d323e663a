import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { questionsReadBy } from '~/core/rules/expression';
import { riskParts } from '~/core/rules/rule-set';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const grades = ['claimed', 'documented', 'verified'] as const;

/** Questions in which bidders differ: those that vendors answer, without what the buyer's need settles for all of them. */
export function vendorQuestions({ questionnaires, ruleSet }: PreparedRuleSet): Question[] {
  const settledByNeed = new Set(Object.values(ruleSet.facts).flatMap((fact) => fact.of));
  return questionnaires
    .filter(({ audience }) => audience === 'vendor')
    .flatMap(({ questions }) => questions)
    .filter(({ name }) => !settledByNeed.has(name));
}

/**
 * What a bidder answers to every vendor question. Each step from the safest answer to the riskiest, and each grade of
 * evidence, is a draw of its own: the better the bidder, the likelier it goes well.
 * @param quality from 0, careless, to 1, excellent.
 */
export function bidder(questions: Question[], quality: number, effectiveDate: string, seed: number): Answers {
  const next = seededNumbers(seed);
  const goesWell = () => next() < quality;
  const steps = (count: number) => Array.from({ length: count }, goesWell).filter((well) => !well).length;
  return Object.fromEntries(
    questions.map((question): [string, Answer] => {
      const grade = grades[grades.length - 1 - steps(grades.length - 1)] ?? 'claimed';
      const safeToRisky = question.note.order ?? [];
      const value =
        safeToRisky.length > 0
          ? safeToRisky[steps(safeToRisky.length - 1)]
          : question.type === 'checkbox'
            ? ['none']
            : monthsBefore(effectiveDate, goesWell() ? 3 : 18);
      if (value === undefined) throw new Error(`${question.name} has no answer`);
      return [question.name, { value, evidence: { grade } }];
    }),
  );
}

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const moved = year * 12 + month - 1 - months;
  return `${String(Math.floor(moved / 12))}-${String((moved % 12) + 1).padStart(2, '0')}-01`;
}

/** Questions that show a safeguard and that no risk reads as a fact: there *better* can only mean safer. */
export function safeguardQuestions({ ruleSet }: PreparedRuleSet, questions: Question[]): Question[] {
  const facts = new Set(
    questionsReadBy([
      ...ruleSet.risks.flatMap((risk) => riskParts.map((part) => risk[part])),
      ...ruleSet.stoppers.map(({ when }) => when),
    ]),
  );
  const shown = new Set(ruleSet.risks.flatMap(({ controls }) => controls.map(({ shownBy }) => shownBy)));
  return questions.filter(({ name, note }) => shown.has(name) && !facts.has(name) && note.order !== undefined);
}

/** The same bidder with some safeguards a step safer and some answers a grade better shown; never one worse. */
export function improve(answers: Answers, questions: Question[], safeguards: Question[], seed: number): Answers {
  const next = seededNumbers(seed);
  const better = new Map(Object.entries(answers));
  for (const { name } of questions) {
    const answer = better.get(name);
    if (answer?.evidence === undefined || next() < 0.5) continue;
    const grade = grades[Math.min(grades.length - 1, grades.indexOf(answer.evidence.grade as 'claimed') + 1)];
    better.set(name, { ...answer, evidence: { ...answer.evidence, grade: grade ?? answer.evidence.grade } });
  }
  for (const { name, note } of safeguards) {
    const answer = better.get(name);
    const position = note.order?.indexOf(String(answer?.value)) ?? -1;
    const safer = note.order?.[position - 1];
    if (answer === undefined || safer === undefined || next() < 0.5) continue;
    better.set(name, { ...answer, value: safer });
  }
  return Object.fromEntries(better);
}
