import { commentOnDraft } from './comment-on-draft';
import { closeConsultation, extendConsultation } from './end-consultation';
import { getDraftConsultation, listConsultations } from './get-consultations';
import { readConsultation, readConsultedPart } from './read-consultation';
import { startConsultation } from './start-consultation';
import { answerComment, redactComment, showComment } from './treat-comment';
import { listVersionComments } from './version-comments';

/** What authors of a draft and those whom they ask about it do. */
export const consultUseCases = {
  startConsultation,
  listConsultations,
  getDraftConsultation,
  closeConsultation,
  extendConsultation,
  answerComment,
  showComment,
  redactComment,
  readConsultation,
  readConsultedPart,
  commentOnDraft,
  listVersionComments,
};
