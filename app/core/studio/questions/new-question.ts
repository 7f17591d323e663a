import type { QuestionNote } from '../../questionnaire/envelope';
import { failure, success, type Result } from '../../shared/issue';
import type { DraftChange } from '../draft';
import { valueAt } from '../draft-contents';
import { textFrom, type Texts } from './changes';
import { placeInList, type DraftQuestionnaire } from './draft-questionnaire';
import { issueAt, nameFrom, questionNameIssues, type PublishedNames } from './names';

/** Kinds of questions that an editor begins with; every other kind that can be asked is written as JSON. */
export const questionKinds = ['one_choice', 'several_choices', 'number', 'date', 'words'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question as it is begun; everything else about it is changed afterwards. */
export interface NewQuestion {
  kind: QuestionKind;
  /** Empty: made out of the title. */
  name: string;
  title: Texts;
  /** Why it is asked. */
  why: Texts;
  /** Texts of its choices, for kinds that have some, in the order they are offered. */
  choices: string[];
}

/** Where a question goes: behind another one, on its page and in its panel, or to the beginning of a page. */
export type QuestionPlace = { after: string } | { onPage: string };

/** What narrows a new number, to be changed at once: rules can only judge numbers within bounds. */
const bounds = { min: 0, max: 100 };

/**
 * Adds a question, and what is ours about it to the envelope. Issues: those of `questionNameIssues`; `field_empty` at
 * `/title`, `/why` and `/choices`; `choice_without_name` and `duplicate_choice` at `/choices`; `place_unknown` at `/place`.
 * @param taken names in use in all questionnaires of the draft.
 */
export function addQuestion(
  questionnaire: DraftQuestionnaire,
  place: QuestionPlace,
  question: NewQuestion,
  { taken, published }: { taken: ReadonlySet<string>; published: PublishedNames },
): Result<DraftChange[]> {
  const title = textFrom(question.title);
  const why = textFrom(question.why);
  const name = question.name.trim() || nameFrom(question.title['default'] ?? '');
  const choices = question.choices.map((text) => text.trim()).filter((text) => text !== '');
  const items = choices.map((text) => ({ value: nameFrom(text), text }));
  const pointer = pointerFor(questionnaire, place);
  const hasChoices = question.kind === 'one_choice' || question.kind === 'several_choices';
  const twice = items.find(({ value }, index) => items.findIndex((other) => other.value === value) !== index);
  const issues = [
    ...(title === undefined ? [issueAt('field_empty', '/title')] : questionNameIssues(name, taken, published)),
    ...(why === undefined ? [issueAt('field_empty', '/why')] : []),
    ...(hasChoices && items.length === 0 ? [issueAt('field_empty', '/choices')] : []),
    ...items
      .filter(({ value }) => hasChoices && value === '')
      .map(({ text }) => issueAt('choice_without_name', '/choices', { choice: text })),
    ...(hasChoices && twice ? [issueAt('duplicate_choice', '/choices', { choice: twice.value })] : []),
    ...(pointer === undefined ? [issueAt('place_unknown', '/place')] : []),
  ];
  if (issues.length > 0 || pointer === undefined || title === undefined || why === undefined) return failure(issues);

  const element = {
    ...kindOf(question.kind),
    name,
    title,
    ...(hasChoices && { choices: items, showDontKnowItem: true }),
  };
  const note: Pick<QuestionNote, 'why'> = { why };
  return success([addElement(questionnaire, pointer, element), noteChange(questionnaire, name, note)]);
}

function kindOf(kind: QuestionKind): Record<string, unknown> {
  switch (kind) {
    case 'one_choice':
      return { type: 'radiogroup' };
    case 'several_choices':
      return { type: 'checkbox' };
    case 'number':
      return { type: 'text', inputType: 'number', ...bounds };
    case 'date':
      return { type: 'text', inputType: 'date' };
    case 'words':
      return { type: 'comment' };
  }
}

/** Where the new element will stand. */
function pointerFor({ questions, pages }: DraftQuestionnaire, place: QuestionPlace): string | undefined {
  if ('onPage' in place) {
    const page = pages.find(({ page: name }) => name === place.onPage);
    return page && `${page.pointer}/elements/0`;
  }
  const before = questions.find(({ json }) => json.name === place.after);
  if (before === undefined) return undefined;
  const { list, index } = placeInList(before.pointer);
  return `${list}/${index + 1}`;
}

/** A change that writes a value. */
type Written = Extract<DraftChange, { kind: 'value' | 'insert' }>;

/** Puts an element where a pointer says, also on a page that has none yet. */
export function addElement({ file, json }: DraftQuestionnaire, pointer: string, element: unknown): Written {
  const { list } = placeInList(pointer);
  const { path } = file;
  if (valueAt(json, list) === undefined) return { kind: 'value', path, pointer: list, value: [element] };
  return { kind: 'insert', path, pointer, value: element };
}

/** Writes a note where there was none. */
export function noteChange({ file, json }: DraftQuestionnaire, name: string, note: object): Written {
  const { path } = file;
  if (valueAt(json, '/questions') === undefined)
    return { kind: 'value', path, pointer: '/questions', value: { [name]: note } };
  return { kind: 'value', path, pointer: `/questions/${name}`, value: note };
}
