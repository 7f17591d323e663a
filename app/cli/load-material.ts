import type { Answers, AnswersFile } from '~/core/questionnaire/answers';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { checkRuleSet } from '~/core/rules/check-rule-set';
import type { RuleSet } from '~/core/rules/rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, hasErrors, success, type Issue, type Result } from '~/core/shared/issue';
import { locateIssues } from '~/core/shared/locate-issues';
import { nearest } from '~/core/shared/nearest';
import { parseJson, placeIn } from '~/core/shared/parse-json';
import type { CommandLinePorts } from './command';
import { readQuestionnaire, readRuleSet, type Read } from './read-content';
import { readTextFile } from './read-files';

/** What the person named on the command line. */
export interface Named {
  answers: string;
  /** A rule set's file or folder; the shipped one that the answers name where left out. */
  rules?: string | undefined;
  /** Questionnaires with or without envelope; the shipped ones that the rule set names where left out. */
  questionnaires: string[];
}

/** Everything a judgement needs, parsed and checked against one another. */
export interface Material {
  ruleSet: RuleSet;
  questionnaires: Questionnaire[];
  answers: Answers;
  /** What the file of answers says besides. */
  about: Omit<AnswersFile, 'answers'>;
}

/** Reads what was named. All faults of one step are told at once; a step that needs a broken one is not tried. */
export async function loadMaterial(named: Named, ports: CommandLinePorts): Promise<Result<Material>> {
  const file = await readTextFile(named.answers);
  if (!file.ok) return file;
  const json = parseJson(file.value);
  if (!json.ok) return json;

  const ruleSet = await (named.rules === undefined
    ? findShipped(json.value, file.value, ports)
    : readRuleSet(named.rules, ports));
  if (!ruleSet.ok) return ruleSet;
  const questionnaires = await loadQuestionnaires(named.questionnaires, ruleSet.value.value, ports);
  if (!questionnaires.ok) return questionnaires;
  const values = questionnaires.value.map(({ value }) => value);
  const faults = checkRuleSet(ruleSet.value.value, values).filter(({ severity }) => severity === 'error');
  const files = [ruleSet.value, ...questionnaires.value].flatMap((read) => read.files);
  if (faults.length > 0) return failure(locateIssues(faults, files));

  const answers = parseAnswers(file.value, values);
  if (!answers.ok) return answers;
  const material = {
    ruleSet: ruleSet.value.value,
    questionnaires: values,
    answers: answers.value.answers,
    about: answers.value.file,
  };
  return success(material, [...questionnaires.warnings, ...answers.warnings]);
}

/** The shipped rule set that the answers name; where they name none, the only one that extends no other. */
async function findShipped(
  answers: unknown,
  file: ContentFile,
  ports: CommandLinePorts,
): Promise<Result<Read<RuleSet>>> {
  const shipped = await ports.loadShippedContent();
  if (!shipped.ok) return shipped;
  const { ruleSets } = shipped.value;
  const wanted = ruleSetNamedIn(answers);
  const [first, ...others] = ruleSets.filter(({ value }) => !('extends' in value));
  if (wanted === undefined && first !== undefined && others.length === 0) return success(first);
  const found = ruleSets.find(({ value }) => value.id === wanted);
  if (found !== undefined) return success(found);

  const ids = ruleSets.map(({ value }) => value.id);
  const suggestion = nearest(wanted ?? '', ids);
  const issue: Issue = {
    code: wanted === undefined ? 'rule_set_not_named' : 'rule_set_not_shipped',
    severity: 'error',
    where: placeIn(file, '/ruleSet'),
    values: { found: wanted ?? '', known: ids.join(', ') },
  };
  return failure([suggestion === undefined ? issue : { ...issue, suggestion }]);
}

function ruleSetNamedIn(answers: unknown): string | undefined {
  if (typeof answers !== 'object' || answers === null || !('ruleSet' in answers)) return undefined;
  return typeof answers.ruleSet === 'string' ? answers.ruleSet : undefined;
}

async function loadQuestionnaires(
  names: string[],
  ruleSet: RuleSet,
  ports: CommandLinePorts,
): Promise<Result<Read<Questionnaire>[]>> {
  if (names.length === 0) {
    const shipped = await ports.loadShippedContent();
    const isWanted = ({ value }: Read<Questionnaire>) => ruleSet.questionnaires.some(({ id }) => id === value.id);
    return shipped.ok ? success(shipped.value.questionnaires.filter(isWanted)) : shipped;
  }
  const read = await Promise.all(names.map((name, index) => readQuestionnaire(name, ruleSet.questionnaires[index])));
  const issues = read.flatMap((result) => (result.ok ? result.warnings : result.issues));
  return hasErrors(issues)
    ? failure(issues)
    : success(
        read.flatMap((result) => (result.ok ? [result.value] : [])),
        issues,
      );
}
