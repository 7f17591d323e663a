import { listHearings } from './affected-people/list-hearings';
import { writeHearing } from './affected-people/write-hearing';
import { changeRoles, disablePerson, enablePerson } from './administration/change-person';
import { invitePerson, invitePersonAgain } from './administration/invite-person';
import {
  addOrganisation,
  getOrganisation,
  getPerson,
  listOrganisations,
  renameOrganisation,
} from './administration/organisations';
import { editAssessment } from './assessment/edit-assessment';
import { getAssessment } from './assessment/get-assessment';
import { getChanges } from './assessment/get-changes';
import { getQuestionnaire } from './assessment/get-questionnaire';
import { getResult } from './assessment/get-result';
import { issueBrief } from './assessment/issue-brief';
import { listAssessments } from './assessment/list-assessments';
import { listRuleSets } from './assessment/list-rule-sets';
import { openAssessment } from './assessment/open-assessment';
import { removeAssessment } from './assessment/remove-assessment';
import { saveAnswers } from './assessment/save-answers';
import { checkHealth } from './check-health';
import { addEntry } from './contract/add-entry';
import { beginReassessment } from './contract/begin-reassessment';
import { editEntry } from './contract/edit-entry';
import { finishReassessment } from './contract/finish-reassessment';
import { followIncident } from './contract/follow-incident';
import { getContract } from './contract/get-contract';
import { getOwnContract } from './contract/get-own-contract';
import { addHandover, settleHandover } from './contract/handover';
import { planReassessment } from './contract/plan-reassessment';
import { proveEntry } from './contract/prove-entry';
import { recordIncident } from './contract/record-incident';
import { remindOfContracts } from './contract/remind-of-contracts';
import { renderRegister } from './contract/render-register';
import { reopenEntry } from './contract/reopen-entry';
import { waiveEntry } from './contract/waive-entry';
import { writeContract } from './contract/write-contract';
import { studioUseCases } from './studio/all-of-studio';
import { contentUseCases } from './content/all-of-content';
import { clarifyingUseCases } from './clarification/all-of-clarifying';
import { movingUseCases } from './move/all-of-moving';
import { addDocument } from './documents/add-document';
import { changeDocument } from './documents/change-document';
import { getDocument } from './documents/get-document';
import { listDocuments } from './documents/list-documents';
import { removeDocument } from './documents/remove-document';
import { actAs, listSamplePeople } from './evaluation/act-as';
import { prepareEvaluation } from './evaluation/sample-rounds';
import { listMails } from './evaluation/list-mails';
import { comparePractice } from './examples/compare-practice';
import { getExample } from './examples/get-example';
import { getRemedied } from './examples/get-remedied';
import { issueExampleBrief } from './examples/issue-example-brief';
import { listExamples } from './examples/list-examples';
import { openPractice } from './examples/open-practice';
import { commentOnDecision } from './judgement/comment-on-decision';
import { exportComparison, getComparison } from './judgement/get-comparison';
import { agreeToConsensus } from './judgement/agree-to-consensus';
import { declareFirmInterests } from './judgement/declare-firm-interests';
import { declareInterests } from './judgement/declare-interests';
import { getDeliberation } from './judgement/get-deliberation';
import { getMinutes } from './judgement/get-minutes';
import { getPanel } from './judgement/get-panel';
import { getSheet } from './judgement/get-sheet';
import { judgeAgain } from './judgement/judge-again';
import { namePanel } from './judgement/name-panel';
import { renderMinutes } from './judgement/render-minutes';
import { saveFinding } from './judgement/save-finding';
import { submitSheet } from './judgement/submit-sheet';
import { writeConsensus } from './judgement/write-consensus';
import { getDebrief } from './judgement/get-debrief';
import { getDecision } from './judgement/get-decision';
import { recordDecision } from './judgement/record-decision';
import { renderDecision } from './judgement/render-decision';
import { deliverMails } from './mail/deliver-mails';
import { closeAccount, reopenAccount } from './people/close-account';
import { getFirm } from './people/get-firm';
import { askForNewAddress, confirmNewAddress, readNewAddress } from './people/new-address';
import { changeName, changePassword, endOtherSessions, endSession, getAccount } from './people/account';
import { join } from './people/join';
import { offerSetup } from './people/offer-setup';
import { readLink } from './people/read-link';
import { removeExpired } from './people/remove-expired';
import { askForReset, resetPassword } from './people/reset-password';
import { identify } from './people/session';
import { setUp } from './people/set-up';
import { signIn } from './people/sign-in';
import { askForCode, enterCode } from './people/sign-in-by-code';
import { signOut } from './people/sign-out';
import type { Action } from './permissions';
import { createProcurement } from './procurement/create-procurement';
import { editProcurement } from './procurement/edit-procurement';
import { getProcurement } from './procurement/get-procurement';
import { listProcurements } from './procurement/list-procurements';
import { getTeam, removeTeamMember, setTeamMember } from './procurement/team';
import { confirmUses, getUses } from './procurement/uses';
import { amendRound } from './round/amend-round';
import { answerRoundQuestion, getRoundComments, getRoundQuestions } from './round/answer-questions';
import { cancelRound } from './round/cancel-round';
import { extendRound } from './round/extend-round';
import { forgetDrafts } from './round/forget-drafts';
import { freezeRound } from './round/freeze-round';
import { getPack, getPackData, issuePack } from './round/get-pack';
import { getRoundResponses } from './round/get-responses';
import { getRound } from './round/get-round';
import { inviteVendors, listInvitations, resendInvitation, revokeInvitation } from './round/invite-vendors';
import { listPublicRounds } from './round/list-public-rounds';
import { nameOpeners } from './round/name-openers';
import { openRound } from './round/open-round';
import { getPlanChoices } from './round/get-plan-choices';
import { addRound, editRound } from './round/plan-round';
import { publishRound } from './round/publish-round';
import { recordOutage } from './round/record-outage';
import { sendReminders, tellOpeners } from './round/send-reminders';
import { getSecondChecks } from './second-check/get-second-checks';
import { saveSecondCheck } from './second-check/save-second-check';
import { acceptDelegation } from './response/accept-delegation';
import { acceptInvitation } from './response/accept-invitation';
import { askQuestion } from './response/ask-question';
import { commentOnRound } from './response/comment-on-round';
import { delegateResponse } from './response/delegate-response';
import { getConsultation } from './response/get-consultation';
import { getReceipt } from './response/get-receipt';
import { getResponse } from './response/get-response';
import { joinRound } from './response/join-round';
import { listEarlierAnswers } from './response/list-earlier-answers';
import { listProofToAdd } from './response/list-proof-to-add';
import { listQuestions } from './response/list-questions';
import { listResponsePeople } from './response/list-response-people';
import { listResponses } from './response/list-responses';
import { removeResponsePerson } from './response/remove-response-person';
import { renderReceipt } from './response/render-receipt';
import { reviewResponse } from './response/review-response';
import { revokeDelegation } from './response/revoke-delegation';
import { sendDelegationCode } from './response/send-delegation-code';
import { sendInvitationCode } from './response/send-invitation-code';
import { sendJoinCode } from './response/send-join-code';
import { submitResponse } from './response/submit-response';
import { takeEarlierAnswers } from './response/take-earlier-answers';
import { viewDelegation } from './response/view-delegation';
import { viewInvitation } from './response/view-invitation';
import { viewOpenRound } from './response/view-open-round';
import { withdrawResponse } from './response/withdraw-response';
import { archiveProcurement } from './record/archive-procurement';
import { checkReadiness } from './check-readiness';
import { exportProcurement, getExport } from './record/export-procurement';
import { getHistory } from './record/get-history';
import { getResponseHistory } from './record/get-response-history';
import { importProcurement } from './record/import-procurement';
import { verifyRecord } from './record/verify-record';

/** Everything a page, a resource or a person can ask for, by the name that the table of permissions knows. */
export const allUseCases = {
  checkHealth,
  listRuleSets,
  openAssessment,
  listAssessments,
  getAssessment,
  editAssessment,
  removeAssessment,
  getQuestionnaire,
  saveAnswers,
  getChanges,
  getResult,
  issueBrief,
  listExamples,
  getExample,
  getRemedied,
  issueExampleBrief,
  openPractice,
  comparePractice,
  ...contentUseCases,
  ...movingUseCases,
  ...clarifyingUseCases,
  ...studioUseCases,
  identify,
  offerSetup,
  readLink,
  setUp,
  signIn,
  askForCode,
  enterCode,
  signOut,
  askForReset,
  resetPassword,
  join,
  getAccount,
  changeName,
  changePassword,
  endSession,
  endOtherSessions,
  askForNewAddress,
  readNewAddress,
  confirmNewAddress,
  getFirm,
  closeAccount,
  reopenAccount,
  listOrganisations,
  getOrganisation,
  getPerson,
  addOrganisation,
  renameOrganisation,
  invitePerson,
  invitePersonAgain,
  changeRoles,
  disablePerson,
  enablePerson,
  actAs,
  listSamplePeople,
  prepareEvaluation,
  listMails,
  deliverMails,
  createProcurement,
  listProcurements,
  getProcurement,
  editProcurement,
  getTeam,
  setTeamMember,
  removeTeamMember,
  getUses,
  confirmUses,
  getPlanChoices,
  addRound,
  editRound,
  freezeRound,
  publishRound,
  listInvitations,
  inviteVendors,
  resendInvitation,
  revokeInvitation,
  openRound,
  extendRound,
  amendRound,
  cancelRound,
  recordOutage,
  nameOpeners,
  getRoundQuestions,
  answerRoundQuestion,
  getRoundComments,
  getRoundResponses,
  getComparison,
  exportComparison,
  getDecision,
  recordDecision,
  renderDecision,
  getRound,
  listPublicRounds,
  getPack,
  getPackData,
  issuePack,
  sendReminders,
  tellOpeners,
  forgetDrafts,
  removeExpired,

  viewInvitation,
  sendInvitationCode,
  acceptInvitation,
  viewOpenRound,
  sendJoinCode,
  joinRound,
  listDocuments,
  getDocument,
  addDocument,
  changeDocument,
  removeDocument,
  listResponses,
  getResponse,
  reviewResponse,
  submitResponse,
  withdrawResponse,
  getReceipt,
  renderReceipt,
  listResponsePeople,
  delegateResponse,
  revokeDelegation,
  removeResponsePerson,
  viewDelegation,
  sendDelegationCode,
  acceptDelegation,
  listProofToAdd,
  listEarlierAnswers,
  takeEarlierAnswers,
  listQuestions,
  askQuestion,
  getDebrief,
  commentOnDecision,
  getConsultation,
  commentOnRound,
  getContract,
  writeContract,
  addEntry,
  editEntry,
  proveEntry,
  waiveEntry,
  reopenEntry,
  recordIncident,
  followIncident,
  planReassessment,
  beginReassessment,
  finishReassessment,
  addHandover,
  settleHandover,
  renderRegister,
  listHearings,
  writeHearing,
  getSecondChecks,
  saveSecondCheck,
  getOwnContract,
  remindOfContracts,

  getPanel,
  namePanel,
  declareInterests,
  declareFirmInterests,
  getSheet,
  saveFinding,
  submitSheet,
  getDeliberation,
  writeConsensus,
  agreeToConsensus,
  judgeAgain,
  getMinutes,
  renderMinutes,

  verifyRecord,
  archiveProcurement,
  getExport,
  exportProcurement,
  importProcurement,
  getHistory,
  getResponseHistory,
  checkReadiness,
} satisfies Record<Action, unknown>;
