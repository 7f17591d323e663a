import type { Issue } from '../shared/issue';
import { nearest } from '../shared/nearest';
import { toPointer } from '../shared/parse-json';
import { type Questionnaire, questionnairePath } from './questionnaire';
import { checkConstants, type Report } from './read-conditions';
import { readCondition } from './survey-model';

/**
 * What only shows when questionnaires are put side by side: `duplicate_name` (names are unique within a rule set),
 * `unknown_questionnaire`, `context_not_earlier`, `unknown_question` and `unknown_choice` in what one reads of another.
 *
 * @param questionnaires in the order they are answered.
 * @returns issues without lines: the texts are not at hand here.
 */
export function checkQuestionnaires(questionnaires: readonly Questionnaire[]): Issue[] {
  const issues: Issue[] = [];
  const homes = new Map<string, string>();
  questionnaires.forEach((questionnaire, index) => {
    const report: Report = (code, pointer, values, suggestion) => {
      const issue: Issue = {
        code,
        severity: 'error',
        where: { file: questionnairePath(questionnaire.id), pointer },
        values,
      };
      issues.push(suggestion === undefined ? issue : { ...issue, suggestion });
    };
    for (const { name } of questionnaire.questions) {
      if (homes.has(name)) report('duplicate_name', '/survey', { name });
      homes.set(name, questionnaire.id);
    }
    checkContext(questionnaire, questionnaires.slice(0, index), questionnaires, report);
  });
  return issues;
}

function checkContext(
  { context, questions }: Questionnaire,
  earlier: readonly Questionnaire[],
  all: readonly Questionnaire[],
  report: Report,
): void {
  for (const [id, names] of Object.entries(context)) {
    const pointer = toPointer(['context', id]);
    const source = earlier.find((questionnaire) => questionnaire.id === id);
    if (source === undefined) {
      const ids = all.map((questionnaire) => questionnaire.id);
      if (ids.includes(id)) report('context_not_earlier', pointer, { questionnaire: id });
      else report('unknown_questionnaire', pointer, { questionnaire: id }, nearest(id, ids));
      continue;
    }
    names.forEach((name, index) => {
      const question = source.questions.find((candidate) => candidate.name === name);
      if (question === undefined) {
        const known = source.questions.map((candidate) => candidate.name);
        report('unknown_question', `${pointer}/${index}`, { question: name }, nearest(name, known));
        return;
      }
      for (const expression of new Set(questions.flatMap(({ visibleIf = [] }) => visibleIf))) {
        const condition = readCondition(expression);
        const constants = 'faultAt' in condition ? [] : (condition.uses.get(name)?.constants ?? []);
        checkConstants(constants, name, question.accepts, `${pointer}/${index}`, report);
      }
    });
  }
}
