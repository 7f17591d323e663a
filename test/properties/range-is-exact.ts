import { findAsked } from '~/core/questionnaire/find-asked';
import { type Level, levelSchema, recommendationSchema } from '~/core/rules/rule-set-file';
import { riskParts } from '~/core/rules/rule-set';
import type { Range, RiskEvaluation, RiskResult } from '~/core/scoring/evaluation';
import { Oracle, type OracleRisk } from './oracle';
import { OutOfReach } from './oracle-values';
import { Counterexample, judge, type Property, rank, some, type Trial, withAnswer } from './trial';

/** How many risks brute force could judge, over all trials: a property that looks at nothing proves nothing. */
export const looked = { risks: 0, outOfReach: 0 };

/** 2. The range equals brute force for every risk; domains and overall follow from it, and filling blanks only narrows it. */
export const rangeIsExact: Property = {
  name: '2 range is exact',
  check(engine, trial) {
    const result = judge(engine, trial);
    const oracle = new Oracle(trial.content, trial.input);
    const found = new Map<string, OracleRisk>();
    for (const risk of result.risks) {
      const rule = trial.content.ruleSet.risks.find(({ id }) => id === risk.id);
      const truth = rule && withinReach(() => oracle.risk(rule));
      if (truth === undefined) continue;
      found.set(risk.id, truth);
      const independent = oracle.visibilityIsIndependent(risk.reads, (unproven) =>
        findAsked(trial.content.questionnaires, trial.input.answers, unproven),
      );
      if (independent) expectEqual(risk, truth, trial);
      else expectWithin(risk, truth, trial);
    }
    if (found.size === result.risks.length) expectHighest(result, found, trial);
    expectStoppers(result, oracle, trial);
    expectNarrower(result, judge(engine, trial, fill(trial)), trial);
  },
};

function withinReach<Value>(work: () => Value): Value | undefined {
  try {
    const value = work();
    looked.risks += 1;
    return value;
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error;
    looked.outOfReach += 1;
    return undefined;
  }
}

function expectEqual(risk: RiskResult, truth: OracleRisk, trial: Trial): void {
  const { inherent, stated, evidenced, committed } = risk;
  const pairs: [string, unknown, unknown][] = [
    ['applies', truth.applies, risk.applies],
    ['inherent', truth.readings.inherent, inherent],
    ['stated', truth.readings.stated, stated],
    ['evidenced', truth.readings.evidenced, evidenced],
    ['level', truth.readings.evidenced.level.atMost, risk.level],
    ['committed', truth.readings.committed, committed],
    ...riskParts.map((part): [string, unknown, unknown] => [
      part,
      truth.parts[part],
      risk.parts.find((found) => found.part === part)?.value,
    ]),
    ...risk.controls.map(({ id, inPlace }, index): [string, unknown, unknown] => [id, truth.controls[index], inPlace]),
    ['exact', true, risk.exact],
  ];
  for (const [what, expected, is] of pairs) {
    if (JSON.stringify(expected) !== JSON.stringify(is)) {
      throw new Counterexample('A range is not what brute force finds', trial, { risk: risk.id, what, expected, is });
    }
  }
}

/** Where gates of gates hang together, what is asked is judged gate by gate: wider than the truth, never narrower. */
function expectWithin(risk: RiskResult, truth: OracleRisk, trial: Trial): void {
  for (const reading of ['inherent', 'stated', 'evidenced'] as const) {
    const [is, expected] = [risk[reading].level, truth.readings[reading].level];
    if (rank(is.atLeast) > rank(expected.atLeast) || rank(is.atMost) < rank(expected.atMost)) {
      throw new Counterexample('A range is narrower than brute force finds', trial, {
        risk: risk.id,
        reading,
        expected,
        is,
      });
    }
  }
}

/** Domain and overall are the highest of their risks, and the profiles count the levels shown. */
function expectHighest(result: RiskEvaluation, truths: ReadonlyMap<string, OracleRisk>, trial: Trial): void {
  const places = [
    ...result.domains.map((domain) => ({ ...domain, inside: domain.id })),
    { ...result.overall, profile: result.profile, inside: undefined },
  ];
  for (const { inside, profile, level, ...readings } of places) {
    const risks = result.risks.filter(({ domain }) => inside === undefined || domain === inside);
    for (const reading of ['inherent', 'stated', 'evidenced'] as const) {
      const ranges = risks
        .map(({ id }) => truths.get(id)?.readings[reading].level)
        .filter((range) => range !== undefined);
      const expected = {
        atLeast: highest(ranges.map(({ atLeast }) => atLeast)),
        atMost: highest(ranges.map(({ atMost }) => atMost)),
      };
      const is = readings[reading];
      // At least is a sound bound; at most is exact unless a risk's range was wider than brute force.
      const exact = risks.every(
        (risk) => risk[reading].level.atMost === truths.get(risk.id)?.readings[reading].level.atMost,
      );
      if (
        rank(is.atLeast) > rank(expected.atLeast) ||
        rank(is.atMost) < rank(expected.atMost) ||
        (exact && is.atMost !== expected.atMost)
      ) {
        throw new Counterexample('A level is not the highest of its risks', trial, { inside, reading, expected, is });
      }
    }
    if (level !== readings.evidenced.atMost)
      throw new Counterexample('The level shown is not at most', trial, { inside, level });
    for (const counted of levelSchema.options) {
      const count = risks.filter((risk) => risk.level === counted).length;
      if (profile[counted] !== count)
        throw new Counterexample('The profile miscounts', trial, { inside, counted, profile });
    }
  }
}

function highest(levels: readonly Level[]): Level {
  return levelSchema.options[Math.max(0, ...levels.map(rank))] ?? 'none';
}

function expectStoppers(result: RiskEvaluation, oracle: Oracle, trial: Trial): void {
  const { stoppers, recommendation: table } = trial.content.ruleSet;
  const states = { yes: 'holds', possible: 'possible', no: 'excluded' } as const;
  for (const { id, state } of result.stoppers) {
    const rule = stoppers.find((stopper) => stopper.id === id);
    const truth = rule && withinReach(() => oracle.stopper(rule.when));
    if (rule === undefined || truth === undefined) continue;
    const independent = oracle.visibilityIsIndependent(
      rule.when.terms.flatMap((term) =>
        term.kind === 'fact' ? term.of : term.kind === 'figure' ? [] : [term.question],
      ),
      (unproven) => findAsked(trial.content.questionnaires, trial.input.answers, unproven),
    );
    if (states[truth] !== state && (independent || state !== 'possible')) {
      throw new Counterexample('A stopper is not what brute force finds', trial, {
        stopper: id,
        expected: states[truth],
        is: state,
      });
    }
  }
  const strictness = (name: string) => recommendationSchema.options.findIndex((option) => option === name);
  const strictest = (names: readonly string[]) => Math.max(...names.map(strictness));
  const found = result.stoppers.map(({ state }) => state);
  const expected: Range<number> = {
    atLeast: strictest([table[result.overall.evidenced.atLeast], ...(found.includes('holds') ? [table.stopper] : [])]),
    atMost: strictest([
      table[result.overall.evidenced.atMost],
      ...(found.some((state) => state !== 'excluded') ? [table.stopper] : []),
    ]),
  };
  const { atLeast, atMost } = result.recommendation;
  if (strictness(atLeast) !== expected.atLeast || strictness(atMost) !== expected.atMost) {
    throw new Counterexample("The recommendation is not the table's", trial, { is: result.recommendation });
  }
}

/** A few blanks filled with claims; each lies among the completions, so no range may grow. */
function fill({ content, input, other, pick }: Trial): typeof input.answers {
  const blanks = content.questionnaires
    .flatMap(({ questions }) => questions.map(({ name }) => name))
    .filter((name) => input.answers[name] === undefined && other.answers[name]?.value !== undefined);
  return some(blanks, { content, input, other, pick }, 3).reduce((answers, name) => {
    const { value } = other.answers[name] ?? {};
    return value === undefined ? answers : withAnswer(answers, name, { value });
  }, input.answers);
}

function expectNarrower(before: RiskEvaluation, after: RiskEvaluation, trial: Trial): void {
  for (const reading of ['inherent', 'stated', 'evidenced'] as const) {
    before.risks.forEach(({ id, [reading]: { level: was } }, index) => {
      const is = after.risks[index]?.[reading].level;
      if (is === undefined || rank(is.atLeast) < rank(was.atLeast) || rank(is.atMost) > rank(was.atMost)) {
        throw new Counterexample('Filling blanks with claims leaves the range', trial, {
          risk: id,
          reading,
          was,
          is,
          filled: fill(trial),
        });
      }
    });
  }
}
