import { supportedTypes } from './read-accepted-answer';
import { currentPropertyName } from './survey-model';

type Json = Record<string, unknown>;

/** Elements that only show something: nothing is lost by leaving them out. Some have no name. */
export const wordsOnly: ReadonlySet<string> = new Set(['html', 'image', 'empty']);
const textProperties = [
  'title',
  'description',
  'otherText',
  'noneText',
  'dontKnowText',
  'refuseText',
  'labelTrue',
  'labelFalse',
];
const itemProperties = ['choices', 'rows', 'columns', 'rateValues', 'items'];
/** SurveyJS's short form of an item: `value|text`. */
const itemSeparator = '|';

/**
 * A copy of a survey from elsewhere in the words of the current SurveyJS: old property names replaced (`hasOther`
 * → `showOtherItem`), texts given a default language, empty texts dropped, elements that only show something
 * emptied. Everything keeps its JSON pointer. What is not an object is handed back as it is, for the schema to
 * refuse.
 */
export function normaliseSurvey(survey: unknown): unknown {
  if (!isObject(survey)) return survey;
  const current = withCurrentNames(survey, 'survey');
  repairTexts(current);
  if (Array.isArray(current.pages)) {
    current.pages = current.pages.map((page: unknown) => (isObject(page) ? normaliseElement(page, 'page') : page));
  }
  if (Array.isArray(current.elements)) current.elements = normaliseElements(current.elements);
  return current;
}

function normaliseElements(elements: unknown[]): unknown[] {
  return elements.map((element) => {
    if (!isObject(element) || typeof element.type !== 'string') return element;
    const { type } = element;
    if (wordsOnly.has(type)) return { type, name: type };
    // What else a type that cannot be asked is made of is nobody's business.
    return canBeAsked(type) ? normaliseElement(element, type) : { type, name: element.name };
  });
}

function canBeAsked(type: string): boolean {
  return type === 'panel' || supportedTypes.some((supported) => supported === type);
}

function normaliseElement(element: Json, className: string): Json {
  const current = withCurrentNames(element, className);
  repairTexts(current);
  if (Array.isArray(current.elements)) current.elements = normaliseElements(current.elements);
  for (const property of itemProperties) {
    const items = current[property];
    if (Array.isArray(items)) current[property] = items.map(normaliseItem);
  }
  return current;
}

function normaliseItem(item: unknown): unknown {
  if (typeof item === 'string' && item.includes(itemSeparator)) {
    const [value = '', text = ''] = item.split(itemSeparator, 2);
    return text === '' ? value : { value, text };
  }
  if (!isObject(item)) return item;
  const copy = { ...item };
  repairText(copy, 'text');
  repairText(copy, 'title');
  return copy;
}

function withCurrentNames(json: Json, className: string): Json {
  return Object.fromEntries(
    Object.entries(json).map(([property, value]) => [currentPropertyName(className, property) ?? property, value]),
  );
}

function repairTexts(json: Json): void {
  for (const property of textProperties) repairText(json, property);
}

function repairText(json: Json, property: string): void {
  const text = json[property];
  if (text === undefined) return;
  if (typeof text === 'number') json[property] = String(text);
  if (isObject(text)) {
    const words = Object.entries(text).filter(([, value]) => typeof value === 'string' && value !== '');
    const [first] = words;
    if (first === undefined) delete json[property];
    else json[property] = { default: first[1], ...Object.fromEntries(words) };
  }
  if (text === '' || text === null) delete json[property];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
