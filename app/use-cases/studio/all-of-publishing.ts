import { approveDraft } from './approve-draft';
import { exportContent, exportDraft, importIntoDraft } from './carry-files';
import { compareDraft } from './compare-draft';
import { getProposal } from './get-proposal';
import { proposeDraft, withdrawProposal } from './propose-draft';
import { listPublications, retirePublication } from './publications';

/** What leads from a draft to published rules and questions, and out of use again. */
export const publishingUseCases = {
  compareDraft,
  getProposal,
  proposeDraft,
  withdrawProposal,
  approveDraft,
  listPublications,
  retirePublication,
  exportDraft,
  exportContent,
  importIntoDraft,
};
