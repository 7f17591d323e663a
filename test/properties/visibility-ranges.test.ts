import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionnaireFrom } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answers, AnswerValue } from '~/core/questionnaire/answers';
import type { Asked } from '~/core/questionnaire/asked';
import { findAsked } from '~/core/questionnaire/find-asked';

/** A generated question: every value it offers, and a condition in two languages, SurveyJS's and ours. */
interface Drawn {
  name: string;
  element: Record<string, unknown>;
  values: AnswerValue[];
  gate: Condition | undefined;
}
interface Condition {
  words: string;
  reads: string[];
  holds: (read: (name: string) => AnswerValue | undefined) => boolean;
}
type Value = AnswerValue | undefined;

const items = (values: string[]) => values.map((value) => ({ value, text: value }));
const kinds: {
  element: Record<string, unknown>;
  values: AnswerValue[];
  tests: [string, (value: Value) => boolean][];
}[] = [
  {
    element: { type: 'boolean' },
    values: [true, false],
    tests: [
      ['= true', (value) => value === true],
      ['<> false', (value) => value !== false],
    ],
  },
  {
    element: { type: 'dropdown', choices: items(['a', 'b']), showOtherItem: true, showDontKnowItem: true },
    values: ['a', 'b', 'other'],
    tests: [
      ["= 'a'", (value) => value === 'a'],
      ["<> 'b'", (value) => value !== 'b'],
      ['notempty', (value) => value !== undefined],
      ["anyof ['b', 'other']", (value) => value === 'b' || value === 'other'],
    ],
  },
  {
    element: { type: 'checkbox', choices: items(['a', 'b', 'c']), maxSelectedChoices: 2, showNoneItem: true },
    values: [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['none']],
    tests: [
      ["contains 'a'", (value) => has(value, 'a')],
      ["notcontains 'b'", (value) => !has(value, 'b')],
      ["allof ['a', 'b']", (value) => has(value, 'a') && has(value, 'b')],
      ["anyof ['b', 'c']", (value) => has(value, 'b') || has(value, 'c')],
      ['empty', (value) => value === undefined],
    ],
  },
  {
    element: { type: 'text', inputType: 'number', min: 0, max: 6, step: 1 },
    values: [0, 1, 2, 3, 4, 5, 6],
    tests: [
      ['> 3', (value) => typeof value === 'number' && value > 3],
      ['<= 3', (value) => typeof value === 'number' && value <= 3],
      ['= 6', (value) => value === 6],
      ['<> 2', (value) => value !== 2],
      ['> 6', () => false],
    ],
  },
];
function has(value: Value, item: string): boolean {
  return Array.isArray(value) && value.includes(item);
}

/** Two to six questions; each may read up to two of the earlier ones (`deep`), or of those that are always asked. */
function arbitrarySurvey(deep: boolean): fc.Arbitrary<Drawn[]> {
  const dice = fc.record({
    kind: fc.nat(),
    reads: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
    both: fc.boolean(),
  });
  return fc.array(dice, { minLength: 2, maxLength: 6 }).map((drawn) => {
    const questions: Drawn[] = [];
    drawn.forEach(({ kind, reads, both }, index) => {
      const readable = questions.filter(({ gate }) => deep || gate === undefined);
      const tests =
        readable.length === 0 ? [] : reads.map(([which, test]) => testOf(readable[which % readable.length]!, test));
      const { element, values } = kinds[kind % kinds.length]!;
      questions.push({ name: `q${index}`, element, values, gate: joined(tests, both) });
    });
    return questions;
  });
}

function testOf({ name, element }: Drawn, which: number): Condition {
  const { tests } = kinds.find((kind) => kind.element === element)!;
  const [words, holds] = tests[which % tests.length]!;
  return { words: `{${name}} ${words}`, reads: [name], holds: (read) => holds(read(name)) };
}

function joined([one, other]: Condition[], both: boolean): Condition | undefined {
  if (one === undefined || other === undefined) return one;
  return {
    words: `${one.words} ${both ? 'and' : 'or'} ${other.words}`,
    reads: [...one.reads, ...other.reads],
    holds: (read) => (both ? one.holds(read) && other.holds(read) : one.holds(read) || other.holds(read)),
  };
}

/** Each question is answered, blank, or "don't know" where it is offered. */
function arbitraryCase(deep: boolean): fc.Arbitrary<{ drawn: Drawn[]; answers: Answers }> {
  return arbitrarySurvey(deep).chain((drawn) =>
    fc
      .tuple(
        ...drawn.map(({ values, element }) =>
          fc.oneof(
            { weight: 5, arbitrary: fc.constant(undefined) },
            { weight: 4, arbitrary: fc.constantFrom(...values) },
            { weight: element.showDontKnowItem === true ? 1 : 0, arbitrary: fc.constant('dontknow') },
          ),
        ),
      )
      .map((values) => ({
        drawn,
        answers: Object.fromEntries(
          values.flatMap((value, index) => (value === undefined ? [] : [[`q${index}`, { value }]])),
        ),
      })),
  );
}

/** The first question stands in the buyer's questionnaire, the others in the vendor's. */
function askedByEngine(drawn: Drawn[], answers: Answers): Map<string, Asked> {
  const write = (id: string, own: Drawn[], context: Record<string, string[]>) =>
    questionnaireFrom({
      id,
      version: '1.0.0',
      title: id,
      audience: 'vendor',
      context,
      survey: {
        pages: [
          {
            name: 'only_page',
            elements: own.map(({ name, element, gate }) => ({
              name,
              title: name,
              ...element,
              ...(gate && { visibleIf: gate.words }),
            })),
          },
        ],
      },
    });
  return findAsked(
    [write('first', drawn.slice(0, 1), {}), write('second', drawn.slice(1), { first: ['q0'] })],
    answers,
  );
}

/** What is shown in one completion, question after question. */
function shownIn(drawn: Drawn[], completion: ReadonlyMap<string, Value>): Set<string> {
  const shown = new Set<string>();
  for (const { name, gate } of drawn) {
    if (gate === undefined || gate.holds((read) => (shown.has(read) ? completion.get(read) : undefined)))
      shown.add(name);
  }
  return shown;
}

/** All completions of the blanks, the blank itself included, with everything that is said fixed. */
function completionsOf(drawn: Drawn[], answers: Answers): Map<string, Value>[] {
  return drawn.reduce<Map<string, Value>[]>(
    (completions, { name, values }) => {
      const value = answers[name]?.value;
      const possible: Value[] = value === undefined || value === 'dontknow' ? [undefined, ...values] : [value];
      return completions.flatMap((completion) => possible.map((next) => new Map(completion).set(name, next)));
    },
    [new Map<string, Value>()],
  );
}

/** By definition: each question over every combination of what its conditions read, the others' possible values as METHOD.md has them. */
function askedByDefinition(drawn: Drawn[], answers: Answers): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  const possible = new Map<string, Value[]>();
  const now = new Map<string, Value>();
  for (const { name, gate, values } of drawn) {
    const reads = [...new Set(gate?.reads ?? [])];
    const combinations = reads.reduce<Map<string, Value>[]>(
      (all, read) => all.flatMap((one) => (possible.get(read) ?? []).map((value) => new Map(one).set(read, value))),
      [new Map<string, Value>()],
    );
    const outcomes = new Set(combinations.map((values_) => gate?.holds((read) => values_.get(read)) ?? true));
    const isShownNow = gate?.holds((read) => now.get(read)) ?? true;
    const state: Asked =
      outcomes.size === 2 ? (isShownNow ? 'may_close' : 'may_open') : outcomes.has(true) ? 'asked' : 'not_asked';
    asked.set(name, state);
    const said = answers[name]?.value === 'dontknow' ? undefined : answers[name]?.value;
    now.set(name, isShownNow ? said : undefined);
    const isSaid = said !== undefined && state !== 'may_open';
    if (state === 'not_asked') possible.set(name, [undefined]);
    else possible.set(name, isSaid ? (state === 'asked' ? [said] : [said, undefined]) : [undefined, ...values]);
  }
  return asked;
}

describe('visibility, over all completions of the blanks', () => {
  it('is what the definition says, in every survey', () => {
    const met = new Set<Asked>();
    fc.assert(
      fc.property(arbitraryCase(true), ({ drawn, answers }) => {
        const found = askedByEngine(drawn, answers);
        for (const state of found.values()) met.add(state);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(askedByDefinition(drawn, answers)));
      }),
      { numRuns: 300 },
    );
    expect(met).toEqual(new Set(['asked', 'not_asked', 'may_open', 'may_close']));
  });

  it('is exactly what completing the form in every way shows, where no condition reads a question that can be hidden', () => {
    fc.assert(
      fc.property(arbitraryCase(false), ({ drawn, answers }) => {
        const shown = completionsOf(drawn, answers)
          .slice(0, 20_000)
          .map((completion) => shownIn(drawn, completion));
        fc.pre(shown.length < 20_000);
        for (const [name, state] of askedByEngine(drawn, answers)) {
          const times = shown.filter((names) => names.has(name)).length;
          if (state === 'asked') expect(times, name).toBe(shown.length);
          else if (state === 'not_asked') expect(times, name).toBe(0);
          else expect(times > 0 && times < shown.length, name).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never narrower than what completing the form in every way shows', () => {
    fc.assert(
      fc.property(arbitraryCase(true), ({ drawn, answers }) => {
        const shown = completionsOf(drawn, answers)
          .slice(0, 20_000)
          .map((completion) => shownIn(drawn, completion));
        for (const [name, state] of askedByEngine(drawn, answers)) {
          const times = shown.filter((names) => names.has(name)).length;
          if (state === 'asked') expect(times, name).toBe(shown.length);
          if (state === 'not_asked') expect(times, name).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the time that visibility takes', () => {
  const elements = Array.from({ length: 120 }, (_, index) => ({
    name: `q${index}`,
    title: `q${index}`,
    ...kinds[index % kinds.length]!.element,
    ...(index % 3 === 2 && {
      visibleIf: [
        testOf(drawnAt(index - 1), index),
        testOf(drawnAt(index - 2), index + 1),
        testOf(drawnAt(index < 12 ? 0 : index % 12), index),
      ]
        .map(({ words }) => words)
        .join(index % 2 ? ' and ' : ' or '),
    }),
  }));
  function drawnAt(index: number): Drawn {
    const { element, values } = kinds[index % kinds.length]!;
    return { name: `q${index}`, element, values, gate: undefined };
  }
  const large = questionnaireFrom({
    id: 'large',
    version: '1.0.0',
    title: 'Large',
    audience: 'vendor',
    survey: { pages: [{ name: 'only_page', elements }] },
  });
  const bestOf = (run: (round: number) => void) =>
    Math.min(
      ...Array.from({ length: 8 }, (_, round) => {
        const start = performance.now();
        run(round);
        return performance.now() - start;
      }),
    );

  it('is below 10 ms for an empty form of 120 questions with 40 conditions, and below 5 ms for a changed answer', () => {
    expect(large.questions.filter(({ visibilityReads }) => visibilityReads.length > 0)).toHaveLength(40);
    expect(bestOf(() => findAsked([large], {}))).toBeLessThan(10);
    // Each round changes another answer, which no condition has met before.
    const changed = (round: number) => ({ [`q${round * 3}`]: { value: drawnAt(round * 3).values[0]! } });
    expect(bestOf((round) => findAsked([large], changed(round)))).toBeLessThan(5);
  });
});
