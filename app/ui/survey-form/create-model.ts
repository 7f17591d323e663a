import {
  ItemValue,
  Model,
  PanelModelBase,
  QuestionCheckboxModel,
  QuestionDropdownModel,
  QuestionRadiogroupModel,
  QuestionSelectBase,
  QuestionTextModel,
  settings,
  surveyLocalization,
  type Question as SurveyQuestion,
} from 'survey-core';
import type { Answers } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import type { Question } from '~/core/questionnaire/questionnaire';
import { textIn, type Translate } from '~/core/shared/text';
import { isAcceptable } from '~/ui/answers/is-acceptable';
import { problemOf, type Problem } from '~/ui/plain-form/problem';
import { problemText } from '~/ui/plain-form/problem-summary';
import { beside, fromSurveyData, noAnswer, toSurveyData, type SurveyData } from './survey-data';

settings.titleTags = { ...settings.titleTags, survey: 'h1', page: 'h2', panel: 'h3', question: 'h3' };
// What comes and goes is there or gone at once: for those whom motion disturbs, and so that the page can be kept in place.
settings.animationEnabled = false;

/** The reader's language and the product's words in it. */
interface Words {
  language: string;
  translate: Translate;
}

/** The questionnaire as the form library asks it, with what is ours beside each question. */
export function createModel(data: SurveyData, words: Words): Model {
  const { questionnaire, answers, contextAnswers } = data;
  speakOurWords(words);
  const model = new Model(questionnaire.survey);
  model.locale = words.language;
  model.generateStylesheet = false;
  model.applyTheme({ isPanelless: true });
  model.showTitle = false;
  model.showNavigationButtons = false;
  model.showQuestionNumbers = 'off';
  model.focusFirstQuestionAutomatic = false;
  model.textUpdateMode = 'onTyping';
  // Nothing a person said is thrown away because another answer hides its question for a moment.
  model.clearInvisibleValues = 'none';
  model.requiredMark = words.translate('pages:form.required');
  model.onValidateQuestion.add((_, options) => {
    if (options.errors.length > 0) return;
    const question = questionnaire.questions.find(({ name }) => name === options.name);
    const problem = question && findProblem(question, model.data as Record<string, unknown>);
    if (problem) options.error = problemText(problem, words.translate);
  });
  model.onAfterRenderQuestion.add((_, { question, htmlElement }) => nameSelect(question, htmlElement));
  for (const question of questionnaire.questions) addOurs(model, question, answers, words);
  leaveVisibilityToCore(model);
  for (const [name, answer] of Object.entries(contextAnswers)) model.setVariable(name, answer.value);
  model.data = toSurveyData(answers);
  return model;
}

/** Shows exactly the questions that core asks for these answers. */
export function showAsked(model: Model, { questionnaire, contextAnswers }: SurveyData, answers: Answers): void {
  for (const [name, asked] of findAsked([questionnaire], { ...contextAnswers, ...answers })) {
    const isShown = asked === 'asked' || asked === 'may_close';
    show(model, name, isShown);
    show(model, beside.notApplicable(name), isShown);
    show(model, beside.reason(name), isShown && answers[name]?.notApplicable !== undefined);
  }
}

function show(model: Model, name: string, isShown: boolean): void {
  const question = model.getQuestionByName(name) as SurveyQuestion | null;
  if (question) question.visible = isShown;
}

/** One place decides what is asked: the same function as on the server, which also drops hidden answers. */
function leaveVisibilityToCore(model: Model): void {
  for (const element of [...model.pages, ...model.getAllPanels(), ...model.getAllQuestions()]) {
    if ('visibleIf' in element) element.visibleIf = '';
  }
}

function addOurs(model: Model, question: Question, answers: Answers, words: Words): void {
  const shown = withPlainInputs(model, question);
  if (!shown) return;
  shown.description = describe(question, answers, words);
  if (shown instanceof QuestionDropdownModel) {
    shown.renderAs = 'select';
    shown.allowClear = false;
    shown.placeholder = words.translate('pages:form.noAnswerYet');
  } else if (shown instanceof QuestionRadiogroupModel) {
    // A radio button cannot be taken back by keyboard, so there is one that says so, as in the plain form.
    shown.choices.push(new ItemValue(noAnswer, words.translate('pages:form.noAnswerYet')));
  }
  // It takes addresses and telephone numbers only when their field is left, and a tab may be closed before that.
  if (shown instanceof QuestionTextModel) Object.defineProperty(shown, 'isTextValue', { value: () => true });
  if (shown instanceof QuestionSelectBase) nameComment(shown, words);
  // To the form library a blank is too few choices; here a blank is allowed.
  if (shown instanceof QuestionCheckboxModel) shown.minSelectedChoices = 0;
  if (question.note.notApplicable) addNotApplicable(shown, question, words);
}

/** What keeps an answer from being saved, as the plain form says it. */
function findProblem(question: Question, values: Record<string, unknown>): Problem | undefined {
  const answer = fromSurveyData(question, values);
  const isWrong = answer === null ? question.required : !isAcceptable(question, answer);
  return isWrong ? problemOf(question, answer) : undefined;
}

/** The form library leaves the words beside "another way" without a name. */
function nameComment({ otherTextAreaModel }: QuestionSelectBase, { translate }: Words): void {
  const name = translate('pages:form.otherNamely');
  Object.defineProperty(otherTextAreaModel, 'ariaLabel', { get: () => name });
}

/** The form library leaves its native list without a name, and makes a nameless button of the arrow beside it. */
function nameSelect({ ariaTitleId, ariaDescriptionId, hasDescription }: SurveyQuestion, element: HTMLElement): void {
  const list = element.querySelector('select');
  if (!list) return;
  list.setAttribute('aria-labelledby', ariaTitleId);
  if (hasDescription) list.setAttribute('aria-describedby', ariaDescriptionId);
  element.querySelector('.sd-action-bar__item-content > [tabindex="-1"]')?.setAttribute('aria-hidden', 'true');
}

/** Stars, switches and tags become radio buttons and checkboxes: what everybody can use and take back by keyboard. */
function withPlainInputs(model: Model, { name, type, accepts }: Question): SurveyQuestion | undefined {
  const shown = model.getQuestionByName(name) as SurveyQuestion | null;
  const plain = ({ boolean: 'radiogroup', rating: 'radiogroup', tagbox: 'checkbox' } as Record<string, string>)[type];
  const panel = shown?.parent;
  if (!shown || plain === undefined || !(panel instanceof PanelModelBase) || !('choices' in accepts))
    return shown ?? undefined;
  const at = panel.elements.indexOf(shown);
  panel.removeElement(shown);
  const instead = panel.addNewQuestion(plain, name, at);
  const {
    choices: _choices,
    rateValues: _rateValues,
    type: _type,
    ...rest
  } = shown.toJSON() as Record<string, unknown>;
  const items = accepts.choices.map(({ value, text }) => ({ value, text }));
  instead.fromJSON({ ...rest, choices: items, ...(type === 'rating' && { colCount: 0 }) });
  return instead;
}

/** Puts the texts beside a question in keeping with an answer that came from somebody else. */
export function describeAnew(model: Model, question: Question, answers: Answers, words: Words): void {
  const shown = model.getQuestionByName(question.name) as SurveyQuestion | null;
  if (shown) shown.description = describe(question, answers, words);
}

/** Help, why it is asked, and what becomes of a proof, one under the other. */
function describe({ name, description, note }: Question, answers: Answers, { language, translate }: Words): string {
  const answer = answers[name];
  return [
    textIn(description, language),
    note.why === '' ? '' : `${translate('pages:form.why')}: ${textIn(note.why, language)}`,
    answer?.evidence || answer?.committed ? translate('pages:form.proofGoes') : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** "Does not apply", with the reason: the form library has no such thing of its own. */
function addNotApplicable(shown: SurveyQuestion, { name, title }: Question, { language, translate }: Words): void {
  const panel = shown.parent;
  if (!(panel instanceof PanelModelBase)) return;
  const tick = beside.notApplicable(name);
  const at = panel.elements.indexOf(shown) + 1;
  const box = panel.addNewQuestion('checkbox', tick, at);
  box.fromJSON({
    name: tick,
    title: `${translate('pages:form.notApplicable.open')}: ${textIn(title, language)}`,
    titleLocation: 'hidden',
    choices: [{ value: 'yes', text: translate('pages:form.notApplicable.tick') }],
  });
  const reason = panel.addNewQuestion('comment', beside.reason(name), at + 1);
  reason.fromJSON({
    name: beside.reason(name),
    title: translate('pages:form.notApplicable.reason'),
    description: translate('pages:form.notApplicable.help'),
    isRequired: true,
    rows: 2,
  });
  shown.enableIf = `{${tick}} empty`;
}

const ownWords = [
  'emptySurvey',
  'invalidEmail',
  'invalidInputError',
  'matrix_column',
  'matrix_row',
  'maxError',
  'maxSelectError',
  'minError',
  'minSelectError',
  'numericError',
  'otherRequiredError',
  'placeholder',
  'requiredError',
  'textMaxLength',
];

/** The form library speaks our catalogue's language, the pseudo-languages of tests included. */
function speakOurWords({ language, translate }: Words): void {
  const own = Object.fromEntries(ownWords.map((key) => [key, translate(`pages:survey.${key}`)]));
  const locales = surveyLocalization.locales as Record<string, Record<string, string>>;
  locales[language] = { ...locales['en'], ...own };
}
