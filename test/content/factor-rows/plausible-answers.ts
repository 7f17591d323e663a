import type { Answer, Answers, AnswerValue } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { possibleValues } from '~/core/scoring/possible-values';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import { randomFrom, type Random } from '~/core/shared/random';

/** The day these answers are judged for. */
export const judgedFor = '2026-01-01';

/** Whatever is on offer for a question, as far as rules and conditions can tell it apart. */
export function offered({ questions, distinctions }: PreparedRuleSet, name: string): AnswerValue[] {
  const [question, distinction] = [questions.get(name), distinctions.get(name)];
  return question === undefined || distinction === undefined ? [] : possibleValues(question, distinction, judgedFor);
}

/** What kind of system answers: mostly sound, neither good nor bad, mostly doubtful. Nobody is one thing throughout. */
type Lean = 'sound' | 'middling' | 'doubtful';

/**
 * An answer to every question, as a real system might give them, some of it shown and some only said. The same seed gives
 * the same answers; seed 0 takes the middle throughout, with a document for all.
 */
export function plausibleAnswers(prepared: PreparedRuleSet, seed: number): Answers {
  const random = seed === 0 ? undefined : randomFrom(seed);
  const lean = random?.pick<Lean>(['sound', 'middling', 'doubtful']) ?? 'middling';
  return Object.fromEntries(
    [...prepared.questions.values()].flatMap((question): [string, Answer][] => {
      const value = plausible(prepared, question, lean, random);
      const grade = random?.pick(['claimed', 'documented', 'documented', 'verified'] as const) ?? 'documented';
      return value === undefined ? [] : [[question.name, { value, evidence: { grade } }]];
    }),
  );
}

function plausible(
  prepared: PreparedRuleSet,
  { accepts, note, name }: Question,
  lean: Lean,
  random: Random | undefined,
): AnswerValue | undefined {
  if (accepts.kind === 'choices') {
    const values = accepts.choices.map(({ value }) => value);
    return random?.several(values, random.int(1, 2)) ?? values.slice(0, 2);
  }
  const ordered = accepts.kind === 'choice' ? (note.order ?? accepts.choices.map(({ value }) => value)) : undefined;
  const values: readonly AnswerValue[] = ordered ?? offered(prepared, name);
  const last = values.length - 1;
  const around = { sound: 0, middling: Math.floor(last / 2), doubtful: last }[lean];
  // One answer in four is better or worse than the rest.
  const aside = random?.pick([-1, 0, 0, 0, 0, 0, 0, 1]) ?? 0;
  return values[Math.min(last, Math.max(0, around + aside))];
}
