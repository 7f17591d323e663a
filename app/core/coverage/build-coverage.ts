import type { Questionnaire } from '../questionnaire/questionnaire';
import type { Answered, CrosswalkElement } from '../rules/crosswalk-file';
import type { Factor } from '../rules/factors-file';
import type { RiskRuleSet } from '../rules/rule-set';
import { countSources } from '../shared/source-counts';
import type {
  Coverage,
  CoveringQuestion,
  CoveringRule,
  DocumentedCase,
  ElementCoverage,
  FactorCoverage,
  InstrumentCoverage,
  SourcesOfPart,
} from './coverage';

/**
 * What a rule set covers: for each row of its factor list what asks about it, judges it and answers it, and for each
 * element of its crosswalk how far that answers it. A rule set without a factor list gives no rows.
 *
 * @param questionnaires those the rule set names; others are left out.
 * @param cases documented systems; a case counts for a factor where it answers one of its questions.
 */
export function buildCoverage(
  ruleSet: RiskRuleSet,
  questionnaires: readonly Questionnaire[],
  cases: readonly DocumentedCase[],
): Coverage {
  const named = ruleSet.questionnaires.flatMap(({ id }) => questionnaires.find((one) => one.id === id) ?? []);
  const asked = named.flatMap(({ audience, questions }) =>
    questions.map(({ name, title, questionnaire, note }) => ({
      question: { name, title, questionnaire, audience },
      factors: note.factors,
    })),
  );
  const coverageOf = (factor: Factor): FactorCoverage => {
    const questions = asked.filter(({ factors }) => factors.includes(factor.id)).map(({ question }) => question);
    const risks = rulesOf(ruleSet.risks, factor.id);
    const stoppers = rulesOf(ruleSet.stoppers, factor.id);
    const sources = factor.sources.flatMap((name) => ruleSet.factorList?.sources[name] ?? []);
    return {
      factor,
      questions,
      risks,
      stoppers,
      measures: measuresOf(ruleSet, risks),
      cases: cases
        .filter(({ answers }) => questions.some(({ name }) => isAnswered(answers[name])))
        .map(({ id, title }) => ({ id, title })),
      sources,
      sourceCounts: countSources(sources),
      covered: questions.length > 0 && risks.length + stoppers.length > 0,
    };
  };
  const factors = (ruleSet.factorList?.factors ?? []).map(coverageOf);
  const instruments = instrumentsOf(ruleSet, factors);
  const { id, version, title, hash, reviewedBy, domains } = ruleSet;
  return {
    ruleSet: { id, version, title, hash },
    files: {
      ...(ruleSet.factorList && { factors: ruleSet.factorList.file }),
      ...(ruleSet.crosswalk && { crosswalk: ruleSet.crosswalk.file }),
    },
    reviewedBy,
    domains: domains.map((domain) => ({ id: domain.id, title: domain.title })),
    counts: {
      factors: factors.length,
      covered: factors.filter(({ covered }) => covered).length,
      questions: asked.length,
      risks: ruleSet.risks.length,
      stoppers: ruleSet.stoppers.length,
      measures: ruleSet.measures.length,
      cases: cases.length,
      elements: instruments.flatMap(({ elements }) => elements).length,
    },
    factors,
    withoutFactor: asked.filter((one) => one.factors.length === 0).map(({ question }) => question),
    instruments,
    sources: sourcesOf(ruleSet, named),
  };
}

function rulesOf(rules: readonly (CoveringRule & { factors: string[] })[], factor: string): CoveringRule[] {
  return rules.filter(({ factors }) => factors.includes(factor)).map(({ id, title, file }) => ({ id, title, file }));
}

function measuresOf({ measures, stages }: RiskRuleSet, risks: readonly CoveringRule[]): FactorCoverage['measures'] {
  const ids = risks.map(({ id }) => id);
  const rank = (stage: string) => stages.findIndex(({ id }) => id === stage);
  return measures
    .filter((measure) => measure.risks.some((risk) => ids.includes(risk)))
    .sort((left, right) => rank(left.stage) - rank(right.stage))
    .map(({ id, title, strength }) => ({ id, title, strength }));
}

/** A blank is no answer, however it is written down; what does not apply was answered. */
function isAnswered(answer: unknown): boolean {
  if (answer === undefined || answer === null) return false;
  if (typeof answer !== 'object' || Array.isArray(answer)) return true;
  return 'value' in answer || 'notApplicable' in answer;
}

function instrumentsOf({ crosswalk }: RiskRuleSet, factors: readonly FactorCoverage[]): InstrumentCoverage[] {
  return (crosswalk?.instruments ?? []).map(({ id, title, elements }) => {
    const answered = elements.map((element) => ({
      ...elementOf(element, factors),
      source: crosswalk?.sources[element.source],
    }));
    const count = (how: Answered) => answered.filter(({ answeredNow }) => answeredNow === how).length;
    return {
      id,
      title,
      elements: answered,
      counts: { fully: count('fully'), partly: count('partly'), not: count('not') },
    };
  });
}

function elementOf(element: CrosswalkElement, all: readonly FactorCoverage[]): Omit<ElementCoverage, 'source'> {
  const factors = all.filter(({ factor }) => element.factors.includes(factor.id));
  const covered = factors.filter((one) => one.covered).map(({ factor }) => factor.id);
  const uncovered = element.factors.filter((factor) => !covered.includes(factor));
  return {
    ...element,
    answeredNow: answeredBy(element.answered, covered.length, uncovered.length),
    uncovered,
    questions: once(
      factors.flatMap(({ questions }): CoveringQuestion[] => questions),
      ({ name }) => name,
    ),
    risks: once(
      factors.flatMap(({ risks, stoppers }) => [...risks, ...stoppers]),
      ({ id }) => id,
    ),
  };
}

/** What nobody asks and judges answers nothing, whatever the crosswalk says. */
function answeredBy(said: Answered, covered: number, uncovered: number): Answered {
  if (covered === 0) return 'not';
  return uncovered > 0 ? 'partly' : said;
}

function once<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}

function sourcesOf(ruleSet: RiskRuleSet, questionnaires: readonly Questionnaire[]): SourcesOfPart[] {
  const { factorList, crosswalk } = ruleSet;
  const countsOf = ({ sources }: Pick<RiskRuleSet, 'sources'>) => countSources(Object.values(sources));
  return [
    { part: 'rules', title: ruleSet.title, counts: countsOf(ruleSet) },
    ...questionnaires.map((one) => ({ part: 'questionnaire' as const, title: one.title, counts: countsOf(one) })),
    ...(factorList ? [{ part: 'factors' as const, counts: countsOf(factorList) }] : []),
    ...(crosswalk ? [{ part: 'crosswalk' as const, counts: countsOf(crosswalk) }] : []),
  ];
}
