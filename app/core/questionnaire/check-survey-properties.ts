import { nearest } from '../shared/nearest';
import { isPanel, outlineSurvey } from './outline-survey';
import type { Report } from './read-conditions';
import type { SurveyJson } from './survey-json';
import { currentPropertyName, propertyNames } from './survey-model';

/** Why a property that SurveyJS knows has no place in our questionnaires. Each reason is the code of an issue. */
const refused: Record<string, readonly string[]> = {
  changing_choices: [
    'choicesVisibleIf',
    'choicesEnableIf',
    'rowsVisibleIf',
    'columnsVisibleIf',
    'choicesByUrl',
    'choicesFromQuestion',
    'choicesFromQuestionMode',
    'choiceValuesFromQuestion',
    'choiceTextsFromQuestion',
    'choicesLazyLoadEnabled',
    'choicesMin',
    'choicesMax',
    'choicesStep',
    'allowCustomChoices',
    'createCustomChoiceText',
    'hideIfChoicesEmpty',
    'hideIfRowsEmpty',
    'valuePropertyName',
  ],
  computed_value: [
    'setValueIf',
    'setValueExpression',
    'resetValueIf',
    'defaultValue',
    'defaultValueExpression',
    'valueName',
    'bindings',
    'calculatedValues',
    'triggers',
  ],
  shown_but_not_answerable: ['enableIf', 'readOnly', 'mode'],
  unsupported_check: [
    'validators',
    'minValueExpression',
    'maxValueExpression',
    'maskType',
    'maskSettings',
    'eachRowUnique',
  ],
  scored_question: ['correctAnswer'],
  refuse_item: ['showRefuseItem', 'refuseText'],
  other_without_comment: ['storeOthersAsComment'],
  page_machinery: [
    'completedHtml',
    'completedBeforeHtml',
    'completedHtmlOnCondition',
    'loadingHtml',
    'navigateToUrl',
    'navigateToUrlOnCondition',
    'surveyId',
    'surveyPostId',
    'surveyShowDataSaving',
    'cookieName',
    'partialSendEnabled',
    'firstPageIsStartPage',
    'showTimer',
    'timeLimit',
    'timeLimitPerPage',
    'logo',
    'backgroundImage',
  ],
};
const reasons = new Map(Object.entries(refused).flatMap(([reason, names]) => names.map((name) => [name, reason])));

/** The same inside a choice, row or column, where visibility and parts of its own are refused too. */
const reasonsInItems = new Map([
  ...reasons,
  ['visibleIf', 'changing_choices'],
  ['enableIf', 'changing_choices'],
  ['isExclusive', 'choice_with_parts'],
  ['showCommentArea', 'choice_with_parts'],
  ['isCommentRequired', 'choice_with_parts'],
  ['elements', 'choice_with_parts'],
]);

/** Properties that hold lists of items, with SurveyJS's class of an item by type of question. */
const itemClasses: Record<string, (type: string) => string> = {
  choices: (type) => (type === 'checkbox' || type === 'tagbox' ? 'checkboxitem' : 'choiceitem'),
  rateValues: () => 'ratingitem',
  rows: () => 'itemvalue',
  columns: () => 'matrixcolumn',
  items: () => 'multipletextitem',
};

/**
 * Finds properties that SurveyJS does not know (`unknown_property`: survey-core would silently lose them), that it
 * knows under another name by now, and those that we refuse, each under the code of its reason.
 */
export function checkSurveyProperties(survey: SurveyJson, pointer: string, report: Report): void {
  checkProperties(survey, 'survey', pointer, reasons, report);
  const { pages, panels, questions } = outlineSurvey(survey, pointer);
  if (survey.pages !== undefined) {
    for (const { json, pointer: at } of pages) checkProperties(json, 'page', at, reasons, report);
  }
  for (const { json, pointer: at } of [...panels, ...questions]) {
    checkProperties(json, json.type, at, reasons, report);
    if (isPanel(json)) continue;
    for (const [property, classOf] of Object.entries(itemClasses)) {
      const items: unknown = json[property];
      if (!Array.isArray(items)) continue;
      items.forEach((item: unknown, index) => {
        if (typeof item !== 'object' || item === null) return;
        checkProperties(item, classOf(json.type), `${at}/${property}/${index}`, reasonsInItems, report);
      });
    }
  }
}

function checkProperties(
  json: object,
  className: string,
  pointer: string,
  refusals: ReadonlyMap<string, string>,
  report: Report,
): void {
  const known = propertyNames(className);
  // An unknown type of question is reported as such; its properties cannot be judged.
  if (known.length === 0) return;
  for (const property of Object.keys(json)) {
    const at = `${pointer}/${property}`;
    const current = currentPropertyName(className, property);
    const reason = refusals.get(property);
    if (reason !== undefined) report(reason, at, { property });
    else if (current !== property) {
      report('unknown_property', at, { property }, current ?? nearest(property, known));
    }
  }
}
