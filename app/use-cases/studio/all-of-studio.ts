import { publishingUseCases } from './all-of-publishing';
import { editCases, getCases } from './cases';
import { listDraftBases } from './draft-bases';
import { getDraftHistory } from './draft-history';
import { discardDraft, getDraft, listDrafts } from './drafts';
import { editDraft, undoDraftEdit } from './edit-draft';
import { editQuestionnaire, getDraftQuestionnaire } from './edit-questionnaire';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';
import { getBaseUpdate, updateDraftBase } from './update-base';

/** What policy makers do with rules and questions before they are published. */
export const studioUseCases = {
  ...publishingUseCases,
  startDraft,
  listDrafts,
  listDraftBases,
  getDraft,
  getDraftHistory,
  editDraft,
  undoDraftEdit,
  discardDraft,
  examineDraft,
  getBaseUpdate,
  updateDraftBase,
  getDraftQuestionnaire,
  editQuestionnaire,
  getCases,
  editCases,
};
