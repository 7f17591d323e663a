import { Voice } from '../brief/voice';
import type { Questionnaire } from '../questionnaire/questionnaire';
import type { Expression } from '../rules/expression';
import { expressionInOutline, type RuleOutline } from '../rules/in-outline';
import type { WordsContext } from '../rules/name-terms';
import type { RiskRuleSet } from '../rules/rule-set';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';
import type { Translate } from '../shared/text';
import type { QuestionGroup, QuestionPlace } from './rule-book';

/** A rule set and what is needed to speak of it to a reader. */
export interface BookContext {
  prepared: PreparedRuleSet;
  ruleSet: RiskRuleSet;
  /** Those of the rule set, in the order they are answered. */
  questionnaires: readonly Questionnaire[];
  voice: Voice;
  words: WordsContext;
  /** Where each question stands, by its name. */
  places: ReadonlyMap<string, QuestionPlace>;
}

/**
 * A rule set with everything that its parts look up.
 * @param language BCP 47.
 */
export function bookContext(prepared: PreparedRuleSet, language: string, translate: Translate): BookContext {
  const { ruleSet, questionnaires } = prepared;
  return {
    prepared,
    ruleSet,
    questionnaires,
    voice: new Voice(language, translate),
    words: { questionnaires, facts: ruleSet.facts, language, translate },
    places: placesIn(questionnaires),
  };
}

/** Where each question of some questionnaires stands, by its name. */
export function placesIn(questionnaires: readonly Questionnaire[]): Map<string, QuestionPlace> {
  return new Map(
    questionnaires.flatMap(({ id, version, hash, title, questions }) =>
      questions.map((question, index): [string, QuestionPlace] => [
        question.name,
        { name: question.name, title: question.title, questionnaire: { id, version, hash, title }, number: index + 1 },
      ]),
    ),
  );
}

/** A rule in the reader's words. */
export function outlineOf({ words }: BookContext, expression: Expression): RuleOutline {
  return expressionInOutline(expression, words);
}

/** Questions by questionnaire, in the order they are asked; names that no questionnaire has are left out. */
export function groupQuestions({ questionnaires, places }: BookContext, names: Iterable<string>): QuestionGroup[] {
  const wanted = new Set(names);
  return questionnaires
    .map(({ id, version, hash, title, audience, questions }) => ({
      questionnaire: { id, version, hash, title, audience },
      questions: questions.flatMap(({ name }) => (wanted.has(name) ? (places.get(name) ?? []) : [])),
    }))
    .filter(({ questions }) => questions.length > 0);
}
