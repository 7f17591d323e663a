import { questionnairePath } from '../questionnaire/questionnaire';
import type { Issue, Place } from '../shared/issue';
import type { Measure } from './rule-set-file';
import type { RiskRuleSet, RuleSet } from './rule-set';

/** The file of cases beside a risk's or stopper's file. */
export function casesPath(file: string): string {
  return file.replace(/\.json$/, '.cases.json');
}

/** The folder of a rule set, with a slash at its end; empty where its file stands alone. */
export function folderOf(ruleSet: Pick<RuleSet, 'file'>): string {
  return ruleSet.file.slice(0, ruleSet.file.lastIndexOf('/') + 1);
}

/** Where a measure stands; the rule set's own file where that was not kept. */
export function placeOfMeasure(ruleSet: RiskRuleSet, measure: Measure): Place {
  return ruleSet.measurePlaces?.[measure.id] ?? { file: ruleSet.file, pointer: '' };
}

/** Where a questionnaire speaks about a question. A questionnaire is a folder named after its id. */
export function placeOfQuestion(questionnaire: string, question: string): Place {
  return { file: questionnairePath(questionnaire), pointer: `/questions/${question}` };
}

/**
 * The place of an issue as `acceptedWarnings` name it: the file as seen from the rule set's folder, `#`, and the
 * JSON pointer, `risks/privacy/retention.json#/controls/0`.
 */
export function nameOfPlace(ruleSet: RuleSet, { where }: Issue): string {
  const own = folderOf(ruleSet);
  const base = 'extends' in ruleSet && ruleSet.extends !== undefined ? folderOf(ruleSet.extends) : own;
  const folder = [own, base].find((start) => where.file.startsWith(start)) ?? '';
  return `${where.file.slice(folder.length)}#${where.pointer}`;
}
