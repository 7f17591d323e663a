import { valueInWords } from '../brief/answer-in-words';
import type { Measure } from '../rules/rule-set-file';
import { stopperEntry } from './risk-entry';
import type { MeasureEntry, QuestionUse, RuleBook } from './rule-book';
import type { BookContext } from './book-context';

/** A rule set as it is read: the method with its numbers, domains with their risks, stoppers, measures, and what feeds it. */
export function buildRuleBook(context: BookContext): RuleBook {
  const { places, prepared, ruleSet, voice } = context;
  const { domains, facts, measures, notAsked, risks, sources, stoppers } = ruleSet;
  return {
    ruleSet,
    domains: domains.map((domain) => ({
      ...domain,
      risks: risks
        .filter((risk) => risk.domain === domain.id)
        .map(({ id, title, event, harm, controls, cases }) => ({
          ...{ id, title, event, harm },
          safeguards: controls.length,
          cases: cases.length,
        })),
      measures: measures
        .filter((measure) => measure.domain === domain.id)
        .map((measure) => measureEntry(context, measure)),
    })),
    stoppers: stoppers.map((stopper) => stopperEntry(context, stopper)),
    facts: Object.values(facts).map(({ title, of }) => ({ title, of: of.flatMap((name) => places.get(name) ?? []) })),
    notAsked: [...places].flatMap(([name, place]) => {
      const value = Object.hasOwn(notAsked, name) ? notAsked[name] : undefined;
      return value === undefined ? [] : [{ place, stands: valueInWords(value, prepared.questions.get(name), voice) }];
    }),
    uses: usesOf(context),
    sources: Object.values(sources),
  };
}

function measureEntry({ ruleSet }: BookContext, measure: Measure): MeasureEntry {
  return {
    ...measure,
    risks: ruleSet.risks.filter(({ id }) => measure.risks.includes(id)).map(({ id, title }) => ({ id, title })),
  };
}

/** Every question of the rule set's questionnaires, with how many rules read it: none for one that feeds nothing. */
function usesOf({ places, prepared, questionnaires }: BookContext): RuleBook['uses'] {
  const readersOf = (all: readonly { questions: readonly string[] }[], name: string) =>
    all.filter(({ questions }) => questions.includes(name)).length;
  return questionnaires.map(({ id, version, hash, title, audience, questions }) => ({
    questionnaire: { id, version, hash, title, audience },
    questions: questions.flatMap(({ name }): QuestionUse[] => {
      const place = places.get(name);
      if (place === undefined) return [];
      return [
        {
          place,
          risks: readersOf(prepared.risks, name),
          stoppers: readersOf(prepared.stoppers, name),
          opens: prepared.gates.followers.get(name)?.size ?? 0,
        },
      ];
    }),
  }));
}
