import { questionsReadBy } from '../rules/expression';
import { type Risk, riskParts, type Stopper } from '../rules/rule-set';
import type { Source } from '../shared/source';
import { caseInWords } from './case-in-words';
import type { RiskEntry, StopperEntry } from './rule-book';
import { groupQuestions, outlineOf, type BookContext } from './book-context';

/** A risk as it is read. */
export function riskEntry(context: BookContext, risk: Risk): RiskEntry {
  const { places, ruleSet } = context;
  const { id, title, cause, event, harm, right, canAct, reviewedBy, validFrom, validTo } = risk;
  return {
    risk: {
      ...{ id, title, cause, event, harm, right, canAct, reviewedBy },
      ...(validFrom !== undefined && { validFrom }),
      ...(validTo !== undefined && { validTo }),
    },
    domain: domainTitle(context, risk.domain),
    parts: riskParts.map((part) => ({
      part,
      rule: outlineOf(context, risk[part]),
      ...(risk.reasons[part] !== undefined && { reason: risk.reasons[part] }),
    })),
    safeguards: risk.controls.map(({ inPlace, shownBy, ...control }) => {
      const place = places.get(shownBy);
      return { ...control, rule: outlineOf(context, inPlace), ...(place && { shownBy: place }) };
    }),
    sources: sourcesOf(context, risk.sources),
    cases: risk.cases.map((ruleCase) => caseInWords(context, risk, ruleCase)),
    questions: groupQuestions(
      context,
      questionsReadBy([...riskParts.map((part) => risk[part]), ...risk.controls.map(({ inPlace }) => inPlace)]),
    ),
    measures: ruleSet.measures
      .filter(({ risks }) => risks.includes(id))
      .map((measure) => ({ id: measure.id, title: measure.title, strength: measure.strength })),
  };
}

/** A stopper as it is read. */
export function stopperEntry(context: BookContext, stopper: Stopper): StopperEntry {
  const { id, title, explanation, prohibitedByLaw, canAct, reviewedBy, domain } = stopper;
  return {
    stopper: { id, title, explanation, prohibitedByLaw, canAct, reviewedBy },
    ...(domain !== undefined && { domain: domainTitle(context, domain) }),
    rule: outlineOf(context, stopper.when),
    sources: sourcesOf(context, stopper.sources),
    cases: stopper.cases.map((ruleCase) => caseInWords(context, stopper, ruleCase)),
    questions: groupQuestions(context, questionsReadBy([stopper.when])),
  };
}

function domainTitle({ ruleSet }: BookContext, domain: string) {
  return ruleSet.domains.find(({ id }) => id === domain)?.title ?? domain;
}

function sourcesOf({ ruleSet }: BookContext, names: readonly string[]): Source[] {
  return names.flatMap((name) => ruleSet.sources[name] ?? []);
}
