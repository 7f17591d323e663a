import type { SurveyItem } from '../../questionnaire/survey-json';
import { failure, success, type Result } from '../../shared/issue';
import type { Text } from '../../shared/text';
import type { DraftChange } from '../draft';
import { valueAt } from '../draft-contents';
import { bringTo, textFrom, type Texts } from './changes';
import type { DraftQuestion, DraftQuestionnaire } from './draft-questionnaire';
import { choiceIssues, issueAt, nameFrom, type PublishedNames } from './names';

/** One choice of a question, and where it stands. */
export interface DraftChoice {
  value: string;
  item: SurveyItem;
  pointer: string;
}

/** The choices that an editor can change, in the order they are offered. SurveyJS's own items are not among them. */
export function choicesOf({ json, pointer }: DraftQuestion): DraftChoice[] {
  return (json.choices ?? []).map((item, index) => ({
    value: String(typeof item === 'object' ? item.value : item),
    item,
    pointer: `${pointer}/choices/${index}`,
  }));
}

/** What people read of a choice. */
export function itemText(item: SurveyItem): Text | undefined {
  return typeof item === 'object' ? item.text : undefined;
}

/**
 * Adds a choice at the end; where the choices have an order from safe to risky, as the riskiest, until somebody says
 * otherwise. Issues: those of `choiceIssues`, `field_empty` at `/text`.
 * @param choice.value empty: made out of the text.
 */
export function addChoice(
  questionnaire: DraftQuestionnaire,
  question: DraftQuestion,
  choice: { value: string; text: Texts },
  published: PublishedNames,
): Result<DraftChange[]> {
  const text = textFrom(choice.text);
  if (text === undefined) return failure([issueAt('field_empty', '/text')]);
  const value = choice.value.trim() || nameFrom(choice.text['default'] ?? '');
  const taken = choicesOf(question).map((one) => one.value);
  const issues = choiceIssues(value, question.json.name, taken, published);
  if (issues.length > 0) return failure(issues);
  const { path } = questionnaire.file;
  const list = `${question.pointer}/choices`;
  const item = { value, text };
  const order = question.note?.order;
  return success([
    valueAt(questionnaire.json, list) === undefined
      ? { kind: 'value', path, pointer: list, value: [item] }
      : { kind: 'insert', path, pointer: `${list}/${taken.length}`, value: item },
    ...(order ? bringTo(questionnaire, orderPointer(question), [...order, value]) : []),
  ]);
}

/** Takes a choice out of what is offered and out of the order. A published value cannot be given again afterwards. */
export function removeChoice(
  questionnaire: DraftQuestionnaire,
  question: DraftQuestion,
  value: string,
): Result<DraftChange[]> {
  const choice = choicesOf(question).find((one) => one.value === value);
  if (choice === undefined) return failure([issueAt('choice_gone', '/choices', { choice: value })]);
  const order = question.note?.order;
  const rest = order?.filter((one) => String(one) !== value);
  const wanted = rest && rest.length > 0 ? rest : undefined;
  return success([
    { kind: 'remove', path: questionnaire.file.path, pointer: choice.pointer },
    ...(order ? bringTo(questionnaire, orderPointer(question), wanted) : []),
  ]);
}

/** Moves a choice one place up or down; nothing at the end of the list. */
export function moveChoice(
  questionnaire: DraftQuestionnaire,
  question: DraftQuestion,
  value: string,
  to: 'up' | 'down',
): Result<DraftChange[]> {
  const choices = choicesOf(question);
  const from = choices.findIndex((one) => one.value === value);
  const choice = choices[from];
  if (choice === undefined) return failure([issueAt('choice_gone', '/choices', { choice: value })]);
  const target = from + (to === 'up' ? -1 : 1);
  if (target < 0 || target >= choices.length) return success([]);
  const { path } = questionnaire.file;
  const item = valueAt(questionnaire.json, choice.pointer);
  return success([
    { kind: 'remove', path, pointer: choice.pointer },
    { kind: 'insert', path, pointer: `${question.pointer}/choices/${target}`, value: item },
  ]);
}

function orderPointer({ json }: DraftQuestion): string {
  return `/questions/${json.name}/order`;
}
