/** What policy makers do, and how they publish it. */
export const ofDrafts = [
  ...(['startDraft', 'listDrafts', 'listDraftBases', 'getDraft', 'getDraftHistory', 'getBaseUpdate'] as const),
  ...(['editDraft', 'undoDraftEdit', 'discardDraft', 'examineDraft', 'listPublications', 'updateDraftBase'] as const),
  ...(['compareDraft', 'getProposal', 'proposeDraft', 'withdrawProposal', 'approveDraft'] as const),
  ...(['exportDraft', 'importIntoDraft'] as const),
  ...(['getReplays', 'startReplay', 'getReplay', 'cancelReplay', 'explainReplayed'] as const),
  ...(['startConsultation', 'listConsultations', 'getDraftConsultation', 'closeConsultation'] as const),
  ...(['extendConsultation', 'answerComment', 'showComment', 'redactComment'] as const),
  ...([
    'getDraftQuestionnaire',
    'editQuestionnaire',
    'getCases',
    'editCases',
    'addToDraft',
    'startDraftFromFiles',
  ] as const),
] as const;

/** What anybody does who has the link to a draft, or reads what is published. */
export const ofReaders = [
  ...(['getCoverage', 'listContent', 'getRuleSet', 'getRisk', 'getPublishedQuestionnaire'] as const),
  ...(['readConsultation', 'readConsultedPart', 'commentOnDraft', 'listVersionComments', 'compareVersions'] as const),
] as const;

/** What policy makers do with what is published; nothing is, in the worlds of the walls. */
export const ofPublished = ['exportContent', 'retirePublication'] as const;
