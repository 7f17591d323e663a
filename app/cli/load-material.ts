import path from 'node:path';
import type { Answers, AnswersFile } from '~/core/questionnaire/answers';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { parseSurvey } from '~/core/questionnaire/parse-survey';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { checkRuleSet } from '~/core/rules/check-rule-set';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { RuleSet } from '~/core/rules/rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, hasErrors, success, type Issue, type Result } from '~/core/shared/issue';
import { parseJson } from '~/core/shared/parse-json';
import type { CommandLinePorts } from './command';
import { fileIssue, isDirectory, readRuleSetFiles, readTextFile } from './read-files';

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
  /** Those the rule set reads, in its order. */
  questionnaires: Questionnaire[];
  answers: Answers;
  /** What the file of answers says besides. */
  about: Omit<AnswersFile, 'answers'>;
}

/** Reads what was named. All faults of one step are told at once; a step that needs a broken one is not tried. */
export async function loadMaterial(named: Named, ports: CommandLinePorts): Promise<Result<Material>> {
  const answersFile = await readTextFile(named.answers);
  if (!answersFile.ok) return answersFile;
  const readable = parseJson(answersFile.value);
  if (!readable.ok) return readable;

  const ruleSet = await loadRuleSet(named, readable.value, answersFile.value, ports);
  if (!ruleSet.ok) return ruleSet;
  const questionnaires = await loadQuestionnaires(named.questionnaires, ruleSet.value, ports);
  if (!questionnaires.ok) return questionnaires;
  const faults = checkRuleSet(ruleSet.value, questionnaires.value).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return failure(faults);

  const answers = parseAnswers(answersFile.value, questionnaires.value);
  if (!answers.ok) return answers;
  return success(
    {
      ruleSet: ruleSet.value,
      questionnaires: questionnaires.value,
      answers: answers.value.answers,
      about: answers.value.file,
    },
    [...ruleSet.warnings, ...questionnaires.warnings, ...answers.warnings],
  );
}

async function loadRuleSet(
  named: Named,
  answers: unknown,
  file: ContentFile,
  ports: CommandLinePorts,
): Promise<Result<RuleSet>> {
  if (named.rules !== undefined) {
    const files = await readRuleSetFiles(named.rules);
    return files.ok ? parseRuleSet(files.value) : files;
  }
  const shipped = await ports.loadShippedContent();
  if (!shipped.ok) return shipped;
  const ruleSets = shipped.value.ruleSets.map(({ value }) => value);
  const wanted = ruleSetNamedIn(answers);
  const found = wanted === undefined && ruleSets.length === 1 ? ruleSets[0] : ruleSets.find(({ id }) => id === wanted);
  if (found !== undefined) return success(found);
  const known = ruleSets.map(({ id }) => id).join(', ');
  const code = wanted === undefined ? 'rule_set_not_named' : 'rule_set_not_shipped';
  return failure([fileIssue(code, file.path, { found: wanted ?? '', known })]);
}

function ruleSetNamedIn(answers: unknown): string | undefined {
  if (typeof answers !== 'object' || answers === null || !('ruleSet' in answers)) return undefined;
  return typeof answers.ruleSet === 'string' ? answers.ruleSet : undefined;
}

async function loadQuestionnaires(
  names: string[],
  ruleSet: RuleSet,
  ports: CommandLinePorts,
): Promise<Result<Questionnaire[]>> {
  if (names.length === 0) return loadShippedQuestionnaires(ruleSet, ports);
  const issues: Issue[] = [];
  const found: Questionnaire[] = [];
  for (const [index, name] of names.entries()) {
    const read = await readQuestionnaire(name, ruleSet.questionnaires[index]);
    issues.push(...(read.ok ? read.warnings : read.issues));
    if (read.ok) found.push(read.value);
  }
  return hasErrors(issues) ? failure(issues) : success(found, issues);
}

async function loadShippedQuestionnaires(ruleSet: RuleSet, ports: CommandLinePorts): Promise<Result<Questionnaire[]>> {
  const shipped = await ports.loadShippedContent();
  if (!shipped.ok) return shipped;
  const isWanted = ({ id }: Questionnaire) => ruleSet.questionnaires.some((wanted) => wanted.id === id);
  return success(shipped.value.questionnaires.map(({ value }) => value).filter(isWanted));
}

/**
 * A questionnaire with or without envelope. Plain SurveyJS JSON has neither id nor version and takes those under
 * which the rule set knows it.
 */
export async function readQuestionnaire(
  name: string,
  known?: { id: string; version: string },
): Promise<Result<Questionnaire>> {
  const read = await readTextFile((await isDirectory(name)) ? path.join(name, 'questionnaire.json') : name);
  if (!read.ok) return read;
  const json = parseJson(read.value);
  if (!json.ok) return json;
  const hasEnvelope = typeof json.value === 'object' && json.value !== null && 'survey' in json.value;
  if (hasEnvelope) return parseQuestionnaire(read.value);
  const parsed = parseSurvey(read.value, known?.id ?? 'survey');
  return parsed.ok
    ? success({ ...parsed.value, version: known?.version ?? parsed.value.version }, parsed.warnings)
    : parsed;
}
