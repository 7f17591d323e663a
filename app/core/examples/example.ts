import type { Answers } from '../questionnaire/answers';
import type { Questionnaire } from '../questionnaire/questionnaire';
import type { RuleSet } from '../rules/rule-set';
import type { RecordFile } from './record-file';

/** The answers of a worked example, with where they come from. */
export interface ExampleAnswers {
  title: string;
  /** What it is and what it is not; stands first on every page and in the brief. */
  notice: string;
  /** The day the answers are judged for (YYYY-MM-DD). */
  effectiveDate: string;
  /** Where the procurement stood: one of the rule set's stages. */
  stage: string;
  answers: Answers;
  /** Where an answer was found, or why there is none, by question name. Nothing for what is made up. */
  sources: Record<string, string>;
  /** Questions whose answer no source gives and the published design implies. */
  assumed: string[];
}

/** A system whose answers are given, with the public record beside them. */
export interface WorkedExample {
  /** Name of its folder. */
  id: string;
  record: Omit<RecordFile, '$schema'>;
  /** Id of the rule set that judges it, among those shipped. */
  ruleSet: string;
  given: ExampleAnswers;
  /** The same service and people with the faults mended, where somebody wrote that down. */
  remedied?: ExampleAnswers;
}

/** The content that examples are asked and judged with. */
export interface ExampleContent {
  questionnaires: Questionnaire[];
  ruleSets: RuleSet[];
}
