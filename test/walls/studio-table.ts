/** What policy makers do, and how they publish it. */
export const ofDrafts = [
  ...(['startDraft', 'listDrafts', 'listDraftBases', 'getDraft', 'getDraftHistory', 'getBaseUpdate'] as const),
  ...(['editDraft', 'undoDraftEdit', 'discardDraft', 'examineDraft', 'listPublications', 'updateDraftBase'] as const),
  ...(['compareDraft', 'getProposal', 'proposeDraft', 'withdrawProposal', 'approveDraft'] as const),
  ...(['exportDraft', 'importIntoDraft'] as const),
  ...(['getReplays', 'startReplay', 'getReplay', 'cancelReplay', 'explainReplayed'] as const),
  ...(['getDraftQuestionnaire', 'editQuestionnaire', 'getCases', 'editCases'] as const),
] as const;
