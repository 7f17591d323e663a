import type { Actor } from './actor';
import { administrators, anybody, members, staff, system, vendors, type Permissions } from './permitted';
import { Denied } from './refusals';

/**
 * Who may ask for what at all; whose things they may then touch is decided by `access.ts`. What is not listed here is
 * forbidden; a new use case does not compile without its line.
 */
const allowed = {
  checkHealth: anybody,
  listRuleSets: members,
  openAssessment: members,
  listAssessments: members,
  getAssessment: members,
  editAssessment: members,
  removeAssessment: members,
  getQuestionnaire: members,
  saveAnswers: members,
  getChanges: members,
  getResult: members,
  issueBrief: members,
  listExamples: anybody,
  getExample: anybody,
  getRemedied: anybody,
  issueExampleBrief: anybody,
  openPractice: members,
  comparePractice: members,
  getCoverage: anybody,
  identify: anybody,
  offerSetup: system,
  readLink: anybody,
  setUp: anybody,
  signIn: anybody,
  askForCode: anybody,
  enterCode: anybody,
  signOut: anybody,
  askForReset: anybody,
  resetPassword: anybody,
  join: anybody,
  getAccount: members,
  changeName: members,
  changePassword: members,
  endSession: members,
  endOtherSessions: members,
  listOrganisations: administrators,
  getOrganisation: administrators,
  getPerson: administrators,
  addOrganisation: administrators,
  renameOrganisation: administrators,
  invitePerson: administrators,
  invitePersonAgain: administrators,
  changeRoles: administrators,
  disablePerson: administrators,
  enablePerson: administrators,
  actAs: anybody,
  listSamplePeople: anybody,
  prepareEvaluation: system,
  listMails: anybody,
  deliverMails: system,
  createProcurement: ['buyer'],
  listProcurements: staff,
  getProcurement: staff,
  editProcurement: staff,
  getTeam: staff,
  setTeamMember: staff,
  removeTeamMember: staff,
  getUses: staff,
  confirmUses: staff,
  getPlanChoices: staff,
  addRound: staff,
  editRound: staff,
  freezeRound: staff,
  publishRound: staff,
  listInvitations: staff,
  inviteVendors: staff,
  resendInvitation: staff,
  revokeInvitation: staff,
  openRound: staff,
  extendRound: staff,
  amendRound: staff,
  cancelRound: staff,
  recordOutage: staff,
  nameOpeners: staff,
  getRoundQuestions: staff,
  answerRoundQuestion: staff,
  getRoundComments: staff,
  getRoundResponses: staff,
  getComparison: staff,
  exportComparison: staff,
  getRound: anybody,
  listPublicRounds: anybody,
  getPack: anybody,
  getPackData: anybody,
  issuePack: anybody,
  sendReminders: system,
  tellOpeners: system,
  forgetDrafts: system,
  removeExpired: system,

  viewInvitation: anybody,
  sendInvitationCode: anybody,
  acceptInvitation: anybody,
  viewOpenRound: anybody,
  sendJoinCode: anybody,
  joinRound: anybody,
  listDocuments: members,
  getDocument: members,
  addDocument: members,
  changeDocument: members,
  removeDocument: members,
  listResponses: vendors,
  getResponse: vendors,
  reviewResponse: vendors,
  submitResponse: vendors,
  withdrawResponse: vendors,
  getReceipt: vendors,
  renderReceipt: vendors,
  listResponsePeople: vendors,
  delegateResponse: vendors,
  revokeDelegation: vendors,
  removeResponsePerson: vendors,
  viewDelegation: anybody,
  sendDelegationCode: anybody,
  acceptDelegation: anybody,
  listProofToAdd: vendors,
  listEarlierAnswers: vendors,
  takeEarlierAnswers: vendors,
  listQuestions: vendors,
  askQuestion: vendors,
  getConsultation: vendors,
  commentOnRound: vendors,

  getPanel: staff,
  namePanel: staff,
  declareInterests: staff,
  declareFirmInterests: staff,
  getSheet: staff,
  saveFinding: staff,
  submitSheet: staff,
  getDeliberation: staff,
  writeConsensus: staff,
  agreeToConsensus: staff,
  judgeAgain: staff,
  getMinutes: staff,
  renderMinutes: staff,

  getClarifications: staff,
  getClarification: staff,
  askClarification: staff,
  ruleOnSlip: staff,
  listOwnClarifications: vendors,
  getOwnClarification: vendors,
  answerClarification: vendors,

  getContract: staff,
  writeContract: staff,
  addEntry: staff,
  editEntry: staff,
  proveEntry: staff,
  waiveEntry: staff,
  reopenEntry: staff,
  recordIncident: staff,
  followIncident: staff,
  planReassessment: staff,
  beginReassessment: staff,
  finishReassessment: staff,
  addHandover: staff,
  settleHandover: staff,
  renderRegister: staff,
  listHearings: staff,
  writeHearing: staff,
  getOwnContract: vendors,
  remindOfContracts: system,

  verifyRecord: system,
  archiveProcurement: system,
  getExport: staff,
  exportProcurement: staff,
  importProcurement: system,
  getHistory: staff,
  getResponseHistory: vendors,
  checkReadiness: anybody,
} satisfies Permissions;

/** One thing an actor can ask for: the name of a use case. */
export type Action = keyof typeof allowed;

/** First line of every use case. Throws {@link Denied} unless the table allows this actor. */
export function requirePermission(actor: Actor, action: Action): void {
  if (!isAllowed(actor, allowed[action])) throw new Denied(action, actor.kind);
}

/** Whether the table lets even those in who are not signed in. */
export function isOpen(action: Action): boolean {
  return isAllowed({ kind: 'nobody' }, allowed[action]);
}

function isAllowed(actor: Actor, permitted: Permissions[string]): boolean {
  switch (actor.kind) {
    case 'person':
      return permitted.includes('anybody') || actor.roles.some((role) => permitted.includes(role));
    case 'nobody':
      return permitted.includes('anybody');
    case 'system':
      return permitted.includes('system') || permitted.includes('anybody');
    default:
      return false;
  }
}
