import type { Text } from '../shared/text';
import { nameSchema } from './envelope';
import type { Placed, SurveyOutline } from './outline-survey';
import type { Report } from './read-conditions';
import type { SurveyElement, SurveyItem, SurveyPage } from './survey-json';

/** A rule looks at every combination of what was picked, so their number must stay small. */
const mostChoicesOfSeveral = 8;
/** SurveyJS gives these values to its own items. */
const itemsOfSurveyJs = new Set(['other', 'none', 'refused', 'dontknow']);

/**
 * What SurveyJS tolerates and our questionnaires may not have: `duplicate_name`, `missing_title`, `wrong_name`,
 * `forbidden_name`, `choice_without_text`, `choice_not_snake_case`, `reserved_choice`, `duplicate_choice`,
 * `too_many_choices`, `number_without_bounds`, `number_step`, `dynamic_text`, `empty_page`.
 */
export function checkQuestions(outline: SurveyOutline, report: Report): void {
  checkNames([...outline.pages, ...outline.panels, ...outline.questions], report);
  for (const { json, pointer } of [...outline.pages, ...outline.panels, ...outline.questions]) {
    checkWords(json.title, `${pointer}/title`, report);
    checkWords(json.description, `${pointer}/description`, report);
  }
  for (const { json, pointer } of [...outline.pages, ...outline.panels]) {
    if ((json.elements ?? []).length === 0) report('empty_page', pointer, { name: json.name ?? '' });
  }
  for (const { json, pointer } of outline.questions) checkQuestion(json, pointer, report);
}

function checkNames(elements: Placed<SurveyElement | SurveyPage>[], report: Report): void {
  const seen = new Set<string>();
  for (const { json, pointer } of elements) {
    const { name = '' } = json;
    if (name === '') continue;
    if (seen.has(name)) report('duplicate_name', `${pointer}/name`, { name });
    else if (name in {}) report('forbidden_name', `${pointer}/name`, { name });
    else if (!nameSchema.safeParse(name).success)
      report('wrong_name', `${pointer}/name`, { name, format: 'lower_snake_case' });
    seen.add(name);
  }
}

function checkQuestion(json: SurveyElement, pointer: string, report: Report): void {
  if (json.title === undefined) report('missing_title', pointer, { name: json.name });
  const isSeveral = json.type === 'checkbox' || json.type === 'tagbox';
  checkItems(json.choices, `${pointer}/choices`, true, report);
  checkItems(json.columns, `${pointer}/columns`, true, report);
  checkItems(Array.isArray(json.rows) ? json.rows : undefined, `${pointer}/rows`, true, report);
  checkItems(json.rateValues, `${pointer}/rateValues`, false, report);
  for (const property of ['valueTrue', 'valueFalse']) {
    const value = json[property];
    if (typeof value === 'string') checkValue(value, `${pointer}/${property}`, report);
  }
  if (isSeveral && (json.choices ?? []).length > mostChoicesOfSeveral) {
    report('too_many_choices', `${pointer}/choices`, {
      found: (json.choices ?? []).length,
      maximum: mostChoicesOfSeveral,
    });
  }
  if (json.type === 'text' && json.inputType === 'number') {
    if (typeof json.min !== 'number' || typeof json.max !== 'number')
      report('number_without_bounds', pointer, { name: json.name });
    if (json.step !== undefined && json.step !== 1) report('number_step', `${pointer}/step`, { found: json.step });
  }
  (json.items ?? []).forEach((item, index) => {
    const at = `${pointer}/items/${index}`;
    if (item.title === undefined) report('missing_title', at, { name: item.name });
    checkWords(item.title, `${at}/title`, report);
    if (!nameSchema.safeParse(item.name).success)
      report('wrong_name', `${at}/name`, { name: item.name, format: 'lower_snake_case' });
  });
}

function checkItems(items: SurveyItem[] | undefined, pointer: string, isNamed: boolean, report: Report): void {
  const seen = new Set<string>();
  (items ?? []).forEach((item, index) => {
    const value = typeof item === 'object' ? item.value : item;
    const at = `${pointer}/${index}`;
    if (seen.has(String(value))) report('duplicate_choice', at, { choice: String(value) });
    seen.add(String(value));
    if (isNamed) checkValue(value, at, report);
    if (typeof item === 'object' && item.text !== undefined) checkWords(item.text, `${at}/text`, report);
    else report('choice_without_text', at, { choice: String(value) });
  });
}

function checkValue(value: string | number | boolean, pointer: string, report: Report): void {
  if (itemsOfSurveyJs.has(String(value))) report('reserved_choice', pointer, { choice: String(value) });
  else if (String(value) in {}) report('forbidden_name', pointer, { name: String(value) });
  else if (!nameSchema.safeParse(value).success) report('choice_not_snake_case', pointer, { choice: String(value) });
}

/** Words between braces would be replaced by answers in SurveyJS only; every other reader would see the braces. */
function checkWords(text: Text | undefined, pointer: string, report: Report): void {
  const texts = typeof text === 'object' ? Object.values(text) : [text ?? ''];
  const [found] = texts.flatMap((words) => words.match(/\{[^{}]+\}/) ?? []);
  if (found !== undefined) report('dynamic_text', pointer, { found });
}
