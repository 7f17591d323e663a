import { levelOf, rankOf, severityOf } from '../../scoring/level';
import { percentOf, wholeSteps } from '../../scoring/likelihood';
import type { Questionnaire } from '../../questionnaire/questionnaire';
import { questionsReadBy } from '../expression';
import { riskParts, type Risk, type RiskRuleSet } from '../rule-set';
import { levelSchema, type Level } from '../rule-set-file';
import { CheckContext } from './check-context';
import { checkTypes } from './check-types';
import { completionsOf, mostCompletions, resultsOf } from './completions';

/** Which levels some answers and some evidence can lead to. */
export interface Attainable {
  risks: {
    id: string;
    domain: string;
    /** From harmless to worst; `none` where the risk can be absent. */
    levels: Level[];
    min: Level;
    max: Level;
  }[];
  domains: { id: string; min: Level; max: Level }[];
}

/**
 * The levels that each risk, and each domain as the highest of its risks, can reach over all answers, from no
 * safeguard shown to all of them verified.
 *
 * An upper bound: visibility is not looked at, and safeguards count as independent of the other parts. What is not
 * listed cannot happen; a domain's `min` takes its risks as independent of one another. A risk with a fault in its
 * expressions is left out.
 */
export function attainable(ruleSet: RiskRuleSet, questionnaires: readonly Questionnaire[]): Attainable {
  const context = new CheckContext(ruleSet, questionnaires);
  checkTypes(context);
  return attainableIn(context);
}

/** As {@link attainable}, for a rule set that is being checked. */
export function attainableIn(context: CheckContext): Attainable {
  const { ruleSet } = context;
  const risks = ruleSet.risks.flatMap((risk) => {
    const levels = levelsOf(risk, context);
    const [min, max] = [levels[0], levels.at(-1)];
    return min === undefined || max === undefined ? [] : [{ id: risk.id, domain: risk.domain, levels, min, max }];
  });
  const domains = ruleSet.domains.map(({ id }) => {
    const own = risks.filter((risk) => risk.domain === id);
    const highest = (levels: Level[]) =>
      levels.reduce<Level>((high, level) => (rankOf(level) > rankOf(high) ? level : high), 'none');
    return { id, min: highest(own.map((risk) => risk.min)), max: highest(own.map((risk) => risk.max)) };
  });
  return { risks, domains };
}

/** Levels of one risk from harmless to worst; empty where its expressions are not sound. */
function levelsOf(risk: Risk, context: CheckContext): Level[] {
  const { parameters } = context.ruleSet;
  if (context.expressionsOf(risk).some(({ sound }) => !sound)) return [];
  const units = countingQuarterSteps(risk, context) * percentOf('verified', parameters);
  const found = new Set<Level>();
  for (const [applies, gravity, irremediability, wholePopulation, vulnerable, likelihood] of combinations(
    risk,
    context,
  )) {
    if (applies !== 1) {
      found.add('none');
      continue;
    }
    const { severity } = severityOf(
      {
        gravity: gravity ?? 0,
        irremediability: irremediability ?? 0,
        wholePopulation: wholePopulation === 1,
        vulnerable: vulnerable === 1,
      },
      parameters,
    );
    const exposed = likelihood ?? 0;
    for (let steps = wholeSteps(exposed, units); steps <= exposed; steps += 1)
      found.add(levelOf(severity, steps, parameters));
  }
  return levelSchema.options.filter((level) => found.has(level));
}

/** Quarter-steps that count where every safeguard of a risk is in place and fully shown. */
function countingQuarterSteps({ controls }: Risk, { ruleSet }: CheckContext): number {
  const { total, process } = ruleSet.parameters.quarterSteps;
  const sumOf = (kind: 'process' | 'substance') =>
    controls.filter((control) => control.kind === kind).reduce((sum, control) => sum + control.quarterSteps, 0);
  return Math.min(total, sumOf('substance') + Math.min(process, sumOf('process')));
}

/** Every combination of results of a risk's parts, in their order. Parts that read the same question are looked at together. */
function combinations(risk: Risk, context: CheckContext): number[][] {
  const groups = groupsOf(risk);
  const perGroup = groups.map((group) => resultsTogether(group, risk, context));
  let combined: number[][] = [[]];
  groups.forEach((group, index) => {
    const results = perGroup[index] ?? [];
    combined = combined.flatMap((sofar) =>
      results.map((result) => {
        const next = [...sofar];
        group.forEach((part, position) => (next[part] = result[position] ?? 0));
        return next;
      }),
    );
  });
  return combined;
}

/** Positions of parts that are linked by questions they share. */
function groupsOf(risk: Risk): number[][] {
  const groups: { parts: number[]; questions: Set<string> }[] = [];
  riskParts.forEach((part, position) => {
    const questions = questionsReadBy([risk[part]]);
    const linked = groups.filter((group) => questions.some((name) => group.questions.has(name)));
    const merged = {
      parts: [...linked.flatMap((group) => group.parts), position],
      questions: new Set([...linked.flatMap((group) => [...group.questions]), ...questions]),
    };
    for (const group of linked) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  });
  return groups.map((group) => group.parts);
}

/** Results of some parts over their common completions; each part on its own where there are too many. */
function resultsTogether(parts: readonly number[], risk: Risk, context: CheckContext): number[][] {
  const expressions = parts.map((position) => risk[riskParts[position] ?? 'applies']);
  const completions = completionsOf(expressions, context);
  if (completions.count > mostCompletions) {
    if (parts.length === 1) return allOnScale(parts[0] ?? 0, context);
    const alone = parts.map((part) => resultsTogether([part], risk, context).map(([result]) => result ?? 0));
    return alone.reduce<number[][]>(
      (sofar, results) => sofar.flatMap((before) => results.map((result) => [...before, result])),
      [[]],
    );
  }
  const resultFor = expressions.map((expression) => resultsOf(expression, context));
  const distinct = new Map<string, number[]>();
  completions.forEach((valueOf) => {
    const results = resultFor.map((result) => result(valueOf));
    distinct.set(results.join(), results);
  });
  return [...distinct.values()];
}

/** What a part may be where nobody can look at all of its completions. */
function allOnScale(position: number, context: CheckContext): number[][] {
  const part = riskParts[position];
  const { severity, matrix } = context.ruleSet.parameters;
  const sizes: Partial<Record<string, number>> = {
    gravity: severity.length,
    irremediability: severity[0]?.length ?? 1,
    likelihood: matrix[0]?.length ?? 1,
  };
  const size = sizes[part ?? ''];
  return size === undefined ? [[0], [1]] : Array.from({ length: size }, (_, index) => [index + 1]);
}
