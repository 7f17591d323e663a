import { discardDraft, getDraft, listDrafts } from './drafts';
import { editDraft, undoDraftEdit } from './edit-draft';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';

/** What policy makers do with rules and questions before they are published. */
export const studioUseCases = {
  startDraft,
  listDrafts,
  getDraft,
  editDraft,
  undoDraftEdit,
  discardDraft,
  examineDraft,
};
