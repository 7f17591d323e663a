import type { ContentFile } from '../../shared/content-file';
import { failure, success, type Result } from '../../shared/issue';
import type { DraftChange } from '../draft';
import {
  addPage,
  changePage,
  changeQuestionnaire,
  removePage,
  type PageFields,
  type QuestionnaireFields,
} from './change-pages';
import { changeQuestion, type QuestionFields } from './change-question';
import type { Texts } from './changes';
import { addChoice, moveChoice, removeChoice } from './choices';
import { questionnaireIdsIn, readDraftQuestionnaire, type DraftQuestionnaire } from './draft-questionnaire';
import { moveQuestion, removeQuestion, type Movement } from './move-question';
import { issueAt, type PublishedNames } from './names';
import { addQuestion, type NewQuestion, type QuestionPlace } from './new-question';

/** What an editor of a questionnaire wants. */
export type QuestionnaireEdit =
  | { kind: 'add_question'; place: QuestionPlace; question: NewQuestion }
  | { kind: 'change_question'; question: string; fields: QuestionFields }
  | { kind: 'move_question'; question: string; to: Movement }
  | { kind: 'remove_question'; question: string }
  | { kind: 'add_choice'; question: string; choice: { value: string; text: Texts } }
  | { kind: 'move_choice'; question: string; choice: string; to: 'up' | 'down' }
  | { kind: 'remove_choice'; question: string; choice: string }
  | { kind: 'change_questionnaire'; fields: QuestionnaireFields }
  | { kind: 'change_page'; page: string; fields: PageFields }
  | { kind: 'add_page'; title: Texts }
  | { kind: 'remove_page'; page: string };

/**
 * The changes of a questionnaire's file that do what an editor wants, in the files as they stand; none where everything
 * stands so already. Issues: those of `readDraftQuestionnaire`, `question_gone`, and those of the edit, at the fields
 * of its form.
 * @param published what questionnaires called things that were published, in all their versions.
 */
export function questionnaireChanges(
  files: readonly ContentFile[],
  questionnaireId: string,
  edit: QuestionnaireEdit,
  published: PublishedNames,
): Result<DraftChange[]> {
  const read = readDraftQuestionnaire(files, questionnaireId);
  if (!read.ok) return read;
  const questionnaire = read.value;
  switch (edit.kind) {
    case 'add_question':
      return addQuestion(questionnaire, edit.place, edit.question, { taken: namesIn(files), published });
    case 'change_questionnaire':
      return changeQuestionnaire(questionnaire, edit.fields);
    case 'change_page':
      return changePage(questionnaire, edit.page, edit.fields);
    case 'add_page':
      return addPage(questionnaire, edit.title);
    case 'remove_page':
      return removePage(questionnaire, edit.page);
    default:
      return ofQuestion(questionnaire, edit, published);
  }
}

type EditOfQuestion = Extract<QuestionnaireEdit, { question: string }>;

function ofQuestion(
  questionnaire: DraftQuestionnaire,
  edit: EditOfQuestion,
  published: PublishedNames,
): Result<DraftChange[]> {
  const question = questionnaire.questions.find(({ json }) => json.name === edit.question);
  if (question === undefined) return failure([issueAt('question_gone', '', { question: edit.question })]);
  switch (edit.kind) {
    case 'change_question':
      return changeQuestion(questionnaire, question, edit.fields);
    case 'move_question':
      return moveQuestion(questionnaire, question, edit.to);
    case 'remove_question':
      return success(removeQuestion(questionnaire, question));
    case 'add_choice':
      return addChoice(questionnaire, question, edit.choice, published);
    case 'move_choice':
      return moveChoice(questionnaire, question, edit.choice, edit.to);
    case 'remove_choice':
      return removeChoice(questionnaire, question, edit.choice);
  }
}

/** Names of pages, panels and questions in all questionnaires of a draft, as far as they can be read. */
export function namesIn(files: readonly ContentFile[]): Set<string> {
  const names = questionnaireIdsIn(files).flatMap((id) => {
    const read = readDraftQuestionnaire(files, id);
    if (!read.ok) return [];
    const { pages, panels, questions } = read.value;
    return [...pages.map(({ page }) => page), ...[...panels, ...questions].map(({ json }) => json.name)];
  });
  return new Set(names);
}
