import type { Answer, Answers, AnswerValue } from '../questionnaire/answers';
import { findAsked } from '../questionnaire/find-asked';
import { offeredChoices, type Question, type Questionnaire } from '../questionnaire/questionnaire';
import { type Random, randomFrom } from '../shared/random';
import type { PastResponse } from './replay';

/** A response that nobody gave. */
export type MadeUpResponse = Required<PastResponse>;

/**
 * How made-up people answer, in percent and in numbers of things. Nothing of it decides about anybody: it only varies
 * what rules are tried with.
 */
const habits = {
  services: 4,
  blanks: 20,
  picks: 4,
  likes: 1_000,
  keepsHidden: 10,
  notApplicable: 4,
  accepted: 50,
  equivalent: 50,
  committed: 4,
  unproved: 40,
  expires: 50,
  liked: 50,
  none: 20,
  dontKnow: 3,
  documents: 999,
  ways: 1_000_000,
  firstDay: 10,
  lastDay: 28,
  months: 9,
  lateMonths: { first: 10, last: 12 },
} as const;

const sectors = ['health', 'social_protection', 'education', 'justice', 'transport', 'tax'];
const grades = ['rejected', 'claimed', 'documented', 'documented', 'documented', 'verified'] as const;
const years = { judged: '2026', proof: '2025', expiry: ['2026', '2027'], days: ['2024', '2025'] } as const;
/** Parts the numbers of one series from those of the next. */
const betweenSeries = 0x9e3779b1;

/**
 * Responses as people would hand them in, each different from all others: common and rare choices, evidence of every
 * grade, some of it expired, commitments, "don't know", reasons why a question does not apply, and none to twenty of the
 * questions that are asked left blank. The same seed gives the same responses.
 */
export function* madeUpResponses(
  questionnaires: Questionnaire[],
  count: number,
  seed = 1,
): Generator<MadeUpResponse, void, undefined> {
  const make = responseMaker(questionnaires, seed);
  for (let number = 0; number < count; number += 1) yield make(number);
}

/** One of {@link madeUpResponses} by its number in its series, without those before it. */
export function responseMaker(questionnaires: Questionnaire[], seed: number): (number: number) => MadeUpResponse {
  const questions = questionnaires.flatMap((questionnaire) => questionnaire.questions);
  const tastes = randomFrom(seed);
  const likings = new Map(questions.map((question) => [question.name, tastes.int(0, habits.likes)]));
  return (number) => {
    const random = randomFrom(Math.imul(seed, betweenSeries) + number);
    const all: Answers = {};
    for (const question of questions) {
      const answer = answerTo(question, random, likings.get(question.name) ?? 0);
      if (answer !== undefined) all[question.name] = answer;
    }
    const sector = random.pick(sectors);
    return {
      id: madeUpId(seed, number),
      sector,
      service: `${sector}_${random.int(1, habits.services)}`,
      effectiveDate: `${years.judged}-0${random.int(1, habits.months)}-${dayOfMonth(random)}`,
      answers: withBlanks(questionnaires, all, random),
    };
  };
}

function madeUpId(seed: number, number: number): string {
  return `sample-${seed}-${number}`;
}

/** Which number of its series an id stands for; nothing where it is of no such response. */
export function madeUpNumber(id: string, { seed, count }: { seed: number; count: number }): number | undefined {
  const number = Number(/^sample-\d+-(\d+)$/.exec(id)?.[1] ?? -1);
  return number >= 0 && number < count && madeUpId(seed, number) === id ? number : undefined;
}

/** Only what is asked is answered, except for a few who changed their mind and left hidden answers behind. */
function withBlanks(questionnaires: Questionnaire[], all: Answers, random: Random): Answers {
  const asked = findAsked(questionnaires, all);
  const keepsHidden = random.percent(habits.keepsHidden);
  const names = Object.keys(all).filter((name) => asked.get(name) !== 'not_asked');
  const blank = new Set(random.several(names, random.int(0, habits.blanks)));
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !blank.has(name) && (keepsHidden || asked.get(name) !== 'not_asked')),
  );
}

function answerTo(question: Question, random: Random, liking: number): Answer | undefined {
  const { accepts, note } = question;
  if (note.notApplicable && random.percent(habits.notApplicable))
    return {
      notApplicable: {
        reason: 'Not part of what we offer',
        ...(random.percent(habits.accepted) && { accepted: true }),
      },
    };
  const value = valueFor(question, random, liking);
  if (value === undefined) return undefined;
  if (value === 'dontknow' || (Array.isArray(value) && value.includes('dontknow'))) return { value };
  const other = value === 'other' || (Array.isArray(value) && value.includes('other'));
  if (accepts.kind === 'text') return { value };
  return {
    value,
    ...(other && {
      comment: `In our own way ${random.int(1, habits.ways)}`,
      equivalentAccepted: random.percent(habits.equivalent),
    }),
    ...evidenceFor(random),
  };
}

function evidenceFor(random: Random): Answer {
  if (random.percent(habits.committed))
    return { committed: { by: '2027-06-30', proof: 'Report of an independent test' } };
  if (random.percent(habits.unproved)) return {};
  return {
    evidence: {
      grade: random.pick(grades),
      document: `Document ${random.int(1, habits.documents)}`,
      dated: lateIn(years.proof, random),
      ...(random.percent(habits.expires) && {
        expires: `${random.pick(years.expiry)}-0${random.int(1, habits.months)}-${dayOfMonth(random)}`,
      }),
    },
  };
}

/** Half of all answers are the one that most people like; the others are spread. */
function valueFor({ accepts }: Question, random: Random, liking: number): AnswerValue | undefined {
  switch (accepts.kind) {
    case 'choice': {
      const offered = offeredChoices(accepts).map(({ value }) => value);
      return random.percent(habits.liked) ? offered[liking % accepts.choices.length] : random.pick(offered);
    }
    case 'choices': {
      const offered = accepts.choices.map(({ value }) => value);
      if (accepts.none && random.percent(habits.none)) return ['none'];
      if (accepts.dontKnow && random.percent(habits.dontKnow)) return ['dontknow'];
      const most = Math.min(accepts.max, habits.picks);
      return random.several(offered, random.int(Math.max(1, accepts.min), most));
    }
    case 'number':
      return random.int(accepts.min, accepts.max);
    case 'date':
      return lateIn(random.pick(years.days), random);
    default:
      return undefined;
  }
}

function dayOfMonth(random: Random): number {
  return random.int(habits.firstDay, habits.lastDay);
}

function lateIn(year: string, random: Random): string {
  const { first, last } = habits.lateMonths;
  return `${year}-${random.int(first, last)}-${dayOfMonth(random)}`;
}
