import { answersFileSchema } from '../questionnaire/answers';
import { parseAnswers } from '../questionnaire/parse-answers';
import type { Questionnaire } from '../questionnaire/questionnaire';
import type { RiskRuleSet, RuleSet } from '../rules/rule-set';
import type { ContentFile } from '../shared/content-file';
import { failure, hasErrors, success, type Issue, type Result } from '../shared/issue';
import { parseJsonAs } from '../shared/issues-from-zod';
import { nearest } from '../shared/nearest';
import { placeIn, toPointer } from '../shared/parse-json';
import type { ExampleAnswers, ExampleContent } from './example';

/** Answers, and the id of the rule set that judges them. */
interface Given {
  ruleSet: string;
  answers: ExampleAnswers;
}

/** An example needs what other files of answers may leave out. */
const exampleAnswersSchema = answersFileSchema.required({ title: true, notice: true, effectiveDate: true });

/**
 * Reads the answers of a worked example. Where the file names no stage, the first one of the rule set counts.
 * @returns the answers; or the faults of {@link parseAnswers}, `rule_set_not_shipped`, `stage_not_known`,
 * `unknown_question` (of a source) and `assumed_without_answer`.
 */
export function parseExampleAnswers(file: ContentFile, content: ExampleContent): Result<Given> {
  const whole = parseJsonAs(file, exampleAnswersSchema);
  if (!whole.ok) return whole;
  const { title, notice, effectiveDate, answerSources = {}, assumed = [] } = whole.value;
  const ruleSet = findRuleSet(file, whole.value.ruleSet, content.ruleSets);
  if (!ruleSet.ok) return ruleSet;
  const questionnaires = content.questionnaires.filter((one) => isOf(ruleSet.value, one));
  const parsed = parseAnswers(file, questionnaires);

  const stages = ruleSet.value.stages.map(({ id }) => id);
  const stage = whole.value.stage ?? stages[0] ?? '';
  const names = questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name));
  const issues = [
    ...(parsed.ok ? parsed.warnings : parsed.issues),
    ...(stages.includes(stage) ? [] : [stageUnknown(file, stage, stages)]),
    ...Object.keys(answerSources)
      .filter((name) => !names.includes(name))
      .map((name) => questionUnknown(file, name, names)),
    ...assumed.flatMap((name, index) => (name in whole.value.answers ? [] : [withoutAnswer(file, index, name)])),
  ];
  if (!parsed.ok || hasErrors(issues)) return failure(issues);
  const { answers } = parsed.value;
  return success(
    {
      ruleSet: ruleSet.value.id,
      answers: { title, notice, effectiveDate, stage, answers, sources: answerSources, assumed },
    },
    issues,
  );
}

function isOf(ruleSet: RiskRuleSet, { id, version }: Questionnaire): boolean {
  return ruleSet.questionnaires.some((wanted) => wanted.id === id && wanted.version === version);
}

/** The rule set that is named; where none is, the only one that extends no other. */
function findRuleSet(file: ContentFile, wanted: string | undefined, ruleSets: RuleSet[]): Result<RiskRuleSet> {
  const offered = ruleSets.filter((one) => one.method === 'risks');
  const alone = offered.filter((one) => one.extends === undefined);
  const found = wanted === undefined && alone.length === 1 ? alone[0] : offered.find(({ id }) => id === wanted);
  if (found !== undefined) return success(found);
  const ids = offered.map(({ id }) => id);
  return failure([
    withSuggestion(
      {
        code: 'rule_set_not_shipped',
        severity: 'error',
        where: placeIn(file, '/ruleSet'),
        values: { found: wanted ?? '', known: ids.join(', ') },
      },
      nearest(wanted ?? '', ids),
    ),
  ]);
}

function stageUnknown(file: ContentFile, found: string, stages: string[]): Issue {
  const values = { found, known: stages.join(', ') };
  return withSuggestion(
    { code: 'stage_not_known', severity: 'error', where: placeIn(file, '/stage'), values },
    nearest(found, stages),
  );
}

function questionUnknown(file: ContentFile, question: string, names: string[]): Issue {
  const where = placeIn(file, toPointer(['answerSources', question]));
  return withSuggestion(
    { code: 'unknown_question', severity: 'error', where, values: { question } },
    nearest(question, names),
  );
}

function withoutAnswer(file: ContentFile, index: number, question: string): Issue {
  const where = placeIn(file, toPointer(['assumed', index]));
  return { code: 'assumed_without_answer', severity: 'error', where, values: { question } };
}

function withSuggestion(issue: Issue, suggestion: string | undefined): Issue {
  return suggestion === undefined ? issue : { ...issue, suggestion };
}
