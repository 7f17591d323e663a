import { consultUseCases } from '~/use-cases/consult/all-of-consult';
import { replayUseCases } from '~/use-cases/replay/all-of-replay';
import { publishingUseCases } from './all-of-publishing';
import { addToDraft } from './add-to-draft';
import { editCases, getCases } from './cases';
import { listDraftBases } from './draft-bases';
import { getDraftHistory } from './draft-history';
import { discardDraft, getDraft, listDrafts } from './drafts';
import { editDraft, undoDraftEdit } from './edit-draft';
import { editQuestionnaire, getDraftQuestionnaire } from './edit-questionnaire';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';
import { startDraftFromFiles } from './start-from-files';
import { getBaseUpdate, updateDraftBase } from './update-base';

/** What policy makers do with rules and questions before they are published, and those whom they ask. */
export const studioUseCases = {
  ...publishingUseCases,
  ...replayUseCases,
  ...consultUseCases,
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
  addToDraft,
  startDraftFromFiles,
};
