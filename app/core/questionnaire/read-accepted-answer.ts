import { nearest } from '../shared/nearest';
import type { Text } from '../shared/text';
import type { AcceptedAnswer, Choice, ItemTexts } from './questionnaire';
import type { SurveyElement, SurveyItem } from './survey-json';
import { standardTexts } from './survey-model';

/** Longest text where the question sets no length of its own, in UTF-16 units as `maxlength` in HTML counts them. */
export const defaultLength = { line: 500, comment: 10_000 };
/** SurveyJS shows no more steps of a rating than these. */
const mostRatings = 20;

/** Types of questions that Rightscope asks, in every questionnaire. */
export const supportedTypes = [
  'radiogroup',
  'dropdown',
  'checkbox',
  'tagbox',
  'boolean',
  'rating',
  'text',
  'comment',
  'matrix',
  'multipletext',
] as const;

/**
 * Tells of a fault: its code, the property of the question where it stands (empty: the question), what the text
 * needs.
 */
export type ReportFault = (
  code: string,
  property: string,
  values: Record<string, string | number>,
  suggestion?: string,
) => void;

/**
 * What a question accepts as an answer.
 * @returns nothing where the question cannot be asked; then at least one fault was reported: `unsupported_type`,
 * `no_choices`, `unsupported_input`, `wrong_bound`, `bounds_crossed`, `too_many`.
 */
export function readAcceptedAnswer(element: SurveyElement, report: ReportFault): AcceptedAnswer | undefined {
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown':
      return requireChoices(readChoices(element), report, (choices) => ({
        kind: 'choice',
        choices,
        ...ownItems(element),
      }));
    case 'checkbox':
    case 'tagbox':
      return readSeveral(element, report);
    case 'boolean':
      return {
        kind: 'choice',
        choices: [
          { value: element.valueTrue ?? true, text: element.labelTrue ?? standardTexts.yes },
          { value: element.valueFalse ?? false, text: element.labelFalse ?? standardTexts.no },
        ],
        other: false,
        none: false,
        dontKnow: false,
      };
    case 'rating':
      return readRating(element, report);
    case 'text':
      return readText(element, report);
    case 'comment':
      return { kind: 'text', maxLength: lengthOf(element, defaultLength.comment), multiline: true };
    case 'matrix':
      return readMatrix(element, report);
    case 'multipletext':
      return readFields(element, report);
    default:
      report(
        'unsupported_type',
        'type',
        { type: element.type, supported: supportedTypes.join(', ') },
        nearest(element.type, supportedTypes),
      );
      return undefined;
  }
}

/** A choice of SurveyJS, which may be a bare value; without a text its value stands for it. */
export function toChoice(item: SurveyItem): Choice {
  return typeof item === 'object'
    ? { value: item.value, text: item.text ?? String(item.value) }
    : { value: item, text: String(item) };
}

/** Each value once: SurveyJS takes the first of two. */
function toChoices(items: readonly SurveyItem[]): Choice[] {
  const choices = items.map(toChoice);
  return choices.filter(({ value }, index) => choices.findIndex((choice) => choice.value === value) === index);
}

function readChoices(element: SurveyElement): Choice[] {
  const choices = toChoices(element.choices ?? []);
  // Our own questionnaires may not offer "refuse to answer"; in a questionnaire from elsewhere it is a choice like
  // others.
  if (element.showRefuseItem === true) choices.push({ value: 'refused', text: element.refuseText ?? 'refused' });
  return choices;
}

function requireChoices(
  choices: Choice[],
  report: ReportFault,
  build: (choices: Choice[]) => AcceptedAnswer,
): AcceptedAnswer | undefined {
  if (choices.length > 0) return build(choices);
  report('no_choices', '', {});
  return undefined;
}

function ownItems(element: SurveyElement) {
  const [other, none, dontKnow] = [element.showOtherItem, element.showNoneItem, element.showDontKnowItem].map(Boolean);
  const itemTexts: ItemTexts = {
    ...(other && { other: element.otherText ?? standardTexts.other }),
    ...(none && { none: element.noneText ?? standardTexts.none }),
    ...(dontKnow && { dontKnow: element.dontKnowText ?? standardTexts.dontKnow }),
  };
  return { other: other === true, none: none === true, dontKnow: dontKnow === true, itemTexts };
}

function readSeveral(element: SurveyElement, report: ReportFault): AcceptedAnswer | undefined {
  return requireChoices(readChoices(element), report, (choices) => {
    const offered = choices.length + (element.showOtherItem === true ? 1 : 0);
    const min = Math.max(1, element.minSelectedChoices ?? 1);
    const max =
      element.maxSelectedChoices === undefined || element.maxSelectedChoices === 0
        ? offered
        : element.maxSelectedChoices;
    if (min > max || min > offered)
      report('bounds_crossed', 'minSelectedChoices', { min, max: Math.min(max, offered) });
    return { kind: 'choices', choices, ...ownItems(element), min, max };
  });
}

function readRating(element: SurveyElement, report: ReportFault): AcceptedAnswer | undefined {
  const build = (choices: Choice[]): AcceptedAnswer => ({
    kind: 'choice',
    choices,
    other: false,
    none: false,
    dontKnow: false,
  });
  if (element.rateValues !== undefined && element.rateValues.length > 0) return build(toChoices(element.rateValues));
  const { rateMin = 1, rateStep = 1, rateCount = 5 } = element;
  const rateMax = element.rateMax ?? rateMin + (rateCount - 1) * rateStep;
  if (rateStep <= 0 || rateMin >= rateMax) {
    report('bounds_crossed', 'rateMax', { min: rateMin, max: rateMax });
    return undefined;
  }
  const count = Math.floor((rateMax - rateMin) / rateStep) + 1;
  if (count > mostRatings) {
    report('too_many', 'rateMax', { found: count, maximum: mostRatings });
    return undefined;
  }
  return build(
    Array.from({ length: count }, (_, index) => ({
      value: rateMin + index * rateStep,
      text: String(rateMin + index * rateStep),
    })),
  );
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

function readText(element: SurveyElement, report: ReportFault): AcceptedAnswer | undefined {
  const { inputType = 'text', min, max } = element;
  if (inputType === 'number' || inputType === 'date') {
    const fits = (bound: number | string) =>
      inputType === 'number' ? typeof bound === 'number' : dayPattern.test(String(bound));
    for (const [property, bound] of Object.entries({ min, max })) {
      if (bound === undefined || fits(bound)) continue;
      report('wrong_bound', property, { found: bound, kind: inputType });
      return undefined;
    }
    if (min !== undefined && max !== undefined && min > max) {
      report('bounds_crossed', 'max', { min, max });
      return undefined;
    }
  }
  switch (inputType) {
    case 'number':
      return {
        kind: 'number',
        min: typeof min === 'number' ? min : Number.MIN_SAFE_INTEGER,
        max: typeof max === 'number' ? max : Number.MAX_SAFE_INTEGER,
        integer: Number(element.step) === 1,
      };
    case 'date':
      return { kind: 'date', ...(typeof min === 'string' && { min }), ...(typeof max === 'string' && { max }) };
    case 'text':
      return { kind: 'text', maxLength: lengthOf(element, defaultLength.line), multiline: false };
    case 'email':
    case 'url':
    case 'tel':
      return { kind: 'text', maxLength: lengthOf(element, defaultLength.line), multiline: false, format: inputType };
    default:
      report('unsupported_input', 'inputType', { input: inputType });
      return undefined;
  }
}

function readMatrix(element: SurveyElement, report: ReportFault): AcceptedAnswer | undefined {
  if (element.cellType !== undefined && element.cellType !== 'radio') {
    report('unsupported_input', 'cellType', { input: element.cellType });
    return undefined;
  }
  const rows = Array.isArray(element.rows) ? toChoices(element.rows) : [];
  const columns = toChoices(element.columns ?? []);
  if (rows.length > 0 && columns.length > 0) return { kind: 'rows', rows, columns };
  report('no_choices', rows.length === 0 ? 'rows' : 'columns', {});
  return undefined;
}

function readFields(element: SurveyElement, report: ReportFault): AcceptedAnswer | undefined {
  const fields: { name: string; title: Text; maxLength: number }[] = [];
  (element.items ?? []).forEach((item, index) => {
    if (item.inputType !== undefined && item.inputType !== 'text') {
      report('unsupported_input', `items/${index}/inputType`, { input: item.inputType });
    } else {
      fields.push({ name: item.name, title: item.title ?? item.name, maxLength: lengthOf(item, defaultLength.line) });
    }
  });
  if (fields.length > 0 && fields.length === element.items?.length) return { kind: 'fields', fields };
  if ((element.items ?? []).length === 0) report('no_choices', 'items', {});
  return undefined;
}

/** SurveyJS writes -1 or 0 for "no length of its own". */
function lengthOf({ maxLength }: { maxLength?: number | undefined }, otherwise: number): number {
  return maxLength !== undefined && maxLength > 0 ? maxLength : otherwise;
}
