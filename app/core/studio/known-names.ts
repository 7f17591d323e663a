import { offeredChoices, type Questionnaire } from '../questionnaire/questionnaire';
import type { RuleSet } from '../rules/rule-set';
import { textIn, type Text } from '../shared/text';

/** What the names of one published version stood for. */
export interface KnownNames {
  /** Of questionnaires by their ids, and of rule sets; each list with the oldest version first. */
  questionnaires: Record<string, KnownQuestionnaire[]>;
  ruleSets: Record<string, KnownRuleSet[]>;
}

/** The questions of one published version. */
export interface KnownQuestionnaire {
  version: string;
  questions: Record<string, KnownQuestion>;
}

/** What a question asked: its text, what answers it, and the text of each choice by its value. */
export interface KnownQuestion {
  text: string;
  accepts: string;
  choices: Record<string, string>;
}

/** The risks of one published version. */
export interface KnownRuleSet {
  version: string;
  risks: Record<string, { domain: string; title: string; event: string }>;
}

/** What the names of a published questionnaire stand for, in its default language. */
export function namesOfQuestionnaire({ version, questions }: Questionnaire): KnownQuestionnaire {
  return {
    version,
    questions: Object.fromEntries(
      questions.map(({ name, title, accepts }) => [
        name,
        {
          text: plain(title),
          accepts: accepts.kind,
          choices: Object.fromEntries(offeredChoices(accepts).map(({ value, text }) => [String(value), plain(text)])),
        },
      ]),
    ),
  };
}

/** What the names of a published rule set stand for. Those of the method `points` have no risks. */
export function namesOfRuleSet(ruleSet: RuleSet): KnownRuleSet {
  const risks = ruleSet.method === 'risks' ? ruleSet.risks : [];
  return {
    version: ruleSet.version,
    risks: Object.fromEntries(
      risks.map(({ id, domain, title, event }) => [id, { domain, title: plain(title), event: plain(event) }]),
    ),
  };
}

function plain(text: Text): string {
  return textIn(text, 'default');
}
