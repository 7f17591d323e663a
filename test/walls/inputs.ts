import { pdfOf } from '#test/uploads';
import type { Action } from '~/use-cases/permissions';
import { accountInputs } from './account-inputs';
import type { Input } from './input';
import { noDocument } from './open-place';
import type { Place } from './place';
import { studioInputs } from './studio-inputs';
import type { Target } from './rows';

/** What is asked of each use case. */
type Inputs = { [Name in Action]: Input<Name> };

const details = { title: 'Another title', service: 'A service', stage: 'planning' };
const device = 'A browser';
const address = '192.0.2.1';
const language = 'en';

const assessmentId = (place: Place, target: Target): string => {
  const { assessmentId: own, practiceId: practice, needId: need, responseId: response, rivalId: rivals } = place;
  const reassessed = place.contract.reassessedId;
  return { own, practice, need, response, rivals, reassessed }[target as 'own'];
};
const roundId = (place: Place, target: Target): string =>
  ({ open: place.openRoundId, consultation: place.consultationId, decided: place.decidedRoundId })[target as 'open'] ??
  place.roundId;
const procurement = ({ procurementId }: Place) => ({ procurementId });
const response = ({ responseId, rivalId, elsewhereId, decidedId }: Place, target: Target) => ({
  responseId: { rivals: rivalId, open: elsewhereId, decided: decidedId }[target as 'open'] ?? responseId,
});
const isVendors = (target: Target) => target === 'response' || target === 'rivals';
const answers = (place: Place, target: Target) => ({ assessmentId: assessmentId(place, target) });
const document = (place: Place, target: Target) => ({
  ...answers(place, target),
  documentId: place.documentIds[assessmentId(place, target)] ?? 'no-document',
});
const documentForm = { name: 'Plan', dated: '2025-01-02', expires: '', version: '', confidential: true, supports: [] };
const round = (place: Place, target: Target) => ({ roundId: roundId(place, target) });
const clarification = (place: Place, target: Target) => ({
  ...round(place, target),
  clarificationId: place.clarificationId,
});
const pack = (place: Place, target: Target) => ({
  ...(target === 'invited' ? { invitation: place.token } : round(place, target)),
  language,
});
const example = () => ({ exampleId: 'leaky-clinic', language });
const person = (place: Place, name: string) => `${place.name}-${name}`;
const plan = (place: Place) => ({
  ...{ kind: 'tender', access: 'invited', isNegotiated: false, reminderDays: [2] },
  deadline,
  openers: [person(place, 'lead'), person(place, 'member')],
});
const deadline = { local: '2032-01-02T03:04', zone: 'Africa/Nairobi' };
const reason = 'A reason';
const entryForm = {
  title: 'Keep a log',
  proofNeeded: 'A page',
  clause: '',
  owner: 'vendor',
  who: '',
  due: '2032-01-02',
};
const entry = (place: Place) => ({ ...procurement(place), entryId: place.contract.entryId });
const found = (question: string, grade: string) => ({
  ...{ question, finding: { grade, equivalent: '', notApplicable: '', reason } },
});
const none = () => ({});

export const inputs: Inputs = {
  getReplaySharing: procurement,
  shareForReplay: (place) => ({ ...procurement(place), isShared: false }),
  getReplayRefusal: response,
  refuseReplay: (place, target) => ({ ...response(place, target), isRefused: true }),
  endReplays: none,
  checkHealth: none,
  listRuleSets: none,
  listExamples: none,
  getExample: example,
  getRemedied: example,
  issueExampleBrief: () => ({ ...example(), address }),
  getCoverage: none,
  ...studioInputs,
  openPractice: example,
  openAssessment: () => ({ ...details, buyer: '', vendor: '' }),
  listAssessments: none,
  getAssessment: answers,
  getQuestionnaire: (place, target) => ({
    ...answers(place, target),
    questionnaireId: isVendors(target) ? 'company' : 'need',
  }),
  getChanges: (place, target) => ({ ...answers(place, target), since: 0 }),
  saveAnswers: (place, target, salt) => ({
    ...answers(place, target),
    patch: {
      id: `patch-${salt}`,
      basedOn: 100,
      changes: isVendors(target) ? { contact: { value: salt } } : { remarks: { value: salt } },
    },
  }),
  getResult: answers,
  issueBrief: (place, target) => ({ ...answers(place, target), language }),
  editAssessment: (place, target) => ({ ...answers(place, target), details: { ...details, buyer: '', vendor: '' } }),
  removeAssessment: answers,
  getContentMove: answers,
  moveToContent: (place, target) => ({ ...answers(place, target), to: 'nothing', basedOn: 0, confirmed: [] }),
  stayWithContent: (place, target) => ({ ...answers(place, target), to: 'nothing' }),
  returnToContent: (place, target) => ({ ...answers(place, target), basedOn: 0 }),
  comparePractice: answers,

  listDocuments: answers,
  getDocument: document,
  addDocument: (place, target, salt) => ({
    ...answers(place, target),
    ...{ fileName: 'a.pdf', bytes: pdfOf(`${target} ${salt}`), form: documentForm, basedOn: 100 },
  }),
  changeDocument: (place, target) => ({ ...document(place, target), form: documentForm, basedOn: 100 }),
  removeDocument: document,

  ...accountInputs,

  createProcurement: () => ({ ...details, ocid: '', reference: '' }),
  listProcurements: none,
  getProcurement: procurement,
  editProcurement: (place) => ({ ...procurement(place), details: { ...details, ocid: '', reference: '' } }),
  getTeam: procurement,
  setTeamMember: (place) => ({ ...procurement(place), personId: person(place, 'evaluator'), part: 'member' }),
  removeTeamMember: (place) => ({ ...procurement(place), personId: person(place, 'evaluator') }),
  getUses: procurement,
  confirmUses: (place) => ({ ...procurement(place), uses: { contact: 'award' } }),
  getSecondChecks: procurement,
  saveSecondCheck: (place) => ({ ...procurement(place), ...found('data_kind', 'verified') }),
  getPlanChoices: procurement,
  addRound: (place) => ({ ...procurement(place), plan: plan(place) }),
  editRound: (place, target) => ({ ...round(place, target), plan: plan(place) }),
  freezeRound: round,
  publishRound: round,
  listInvitations: round,
  inviteVendors: (place, target) => ({ ...round(place, target), invited: [{ firm: 'New', email: 'new@new.example' }] }),
  resendInvitation: (place, target) => ({ ...round(place, target), invitationId: place.invitationId }),
  revokeInvitation: (place, target) => ({ ...round(place, target), invitationId: place.invitationId }),
  openRound: round,
  extendRound: (place, target) => ({ ...round(place, target), deadline, reason }),
  amendRound: (place, target) => ({ ...round(place, target), deadline, reason }),
  cancelRound: (place, target) => ({ ...round(place, target), reason }),
  recordOutage: (place, target) => ({
    ...round(place, target),
    from: '2031-03-24T13:00',
    to: '2031-03-24T14:00',
    reason,
    deadline,
  }),
  nameOpeners: (place, target) => ({
    ...round(place, target),
    openers: [person(place, 'lead'), person(place, 'contract-manager')],
  }),
  getRoundQuestions: round,
  answerRoundQuestion: (place, target) => ({
    ...round(place, target),
    ...{ questionId: place.questionId, question: 'Published so', text: 'Answered so' },
  }),
  getRoundComments: round,
  getRoundResponses: round,
  getComparison: (place, target) => ({ ...round(place, target), isEverything: true, language }),
  exportComparison: (place, target) => ({ ...round(place, target), isEverything: true, language, format: 'csv' }),
  getPanel: round,
  namePanel: (place, target) => ({ ...round(place, target), members: [person(place, 'evaluator')] }),
  declareInterests: (place, target) => ({ ...round(place, target), hasTies: 'no', ties: '' }),
  declareFirmInterests: (place, target) => ({
    ...round(place, target),
    firms: [{ responseId: place.responseId, stance: 'none', words: '' }],
  }),
  getMinutes: round,
  renderMinutes: (place, target) => ({ ...round(place, target), language }),
  getClarifications: round,
  getClarification: clarification,
  askClarification: (place, target) => ({
    ...round(place, target),
    ...{ question: 'contact', gap: 'missing', message: 'Whom may we ask?', until: deadline.local },
  }),
  withdrawClarification: (place, target) => ({
    ...round(place, target),
    ...{ clarificationId: place.unansweredId, reason },
  }),
  ruleOnSlip: (place, target) => ({
    ...{ ...clarification(place, target), ...response(place, target) },
    ...{ ruling: 'slip', reason },
  }),
  listOwnClarifications: response,
  getOwnClarification: (place, target) => ({ ...response(place, target), clarificationId: place.clarificationId }),
  finishClarification: (place, target) => ({ ...response(place, target), clarificationId: place.clarificationId }),
  answerClarification: (place, target) => ({
    ...{ ...response(place, target), clarificationId: place.clarificationId, ...noDocument },
    ...{ kind: 'answer', answer: { value: 'no' }, words: 'In other words' },
  }),
  getSheet: response,
  saveFinding: (place, target) => ({ ...response(place, target), ...found('certified', 'rejected') }),
  submitSheet: response,
  getDeliberation: response,
  writeConsensus: (place, target) => ({ ...response(place, target), basedOn: place.sheetsHash, settled: [] }),
  agreeToConsensus: (place, target) => ({ ...response(place, target), basedOn: place.consensusHash }),
  judgeAgain: (place, target) => ({ ...response(place, target), reason }),
  getDecision: round,
  recordDecision: (place, target) => ({
    ...round(place, target),
    replaces: target === 'decided' ? place.decidedAt : '',
    proposed: {
      ...{ awarded: 'nobody', reason, standstillUntil: '', correction: reason },
      responses: { [response(place, target).responseId]: { decided: 'stop', reason, advantages: '' } },
    },
  }),
  renderDecision: (place, target) => ({ ...round(place, target), language }),
  getDebrief: response,
  commentOnDecision: (place, target, salt) => ({ ...response(place, target), text: salt }),
  getRound: round,
  getPack: pack,
  getPackData: pack,
  issuePack: (place, target) => ({ ...pack(place, target), address }),
  listPublicRounds: none,

  viewInvitation: ({ token }) => ({ token }),
  sendInvitationCode: ({ token }) => ({ token, address }),
  acceptInvitation: ({ token }) => ({ token, code: '', firm: 'F', name: 'N', device, address }),
  viewOpenRound: round,
  sendJoinCode: (place, target) => ({ ...round(place, target), email: 'new@new.example', address }),
  joinRound: (place, target) => ({
    ...round(place, target),
    ...{ email: 'new@new.example', code: '', firm: 'F', name: 'N', device, address },
  }),
  listResponses: none,
  getResponse: response,
  reviewResponse: response,
  submitResponse: (place, target) => ({
    ...response(place, target),
    ...{
      reviewed: place.reviewed,
      number: target === 'rivals' ? 1 : 2,
      name: 'N',
      position: 'P',
      version: '',
      isDeclared: true,
      language,
    },
  }),
  withdrawResponse: (place, target) => ({ ...response(place, target), number: 1 }),
  getReceipt: response,
  listResponsePeople: response,
  delegateResponse: (place, target) => ({
    ...response(place, target),
    ...{ email: 'helper@new.example', part: 'colleague', questionnaires: [] },
  }),
  revokeDelegation: (place, target) => ({ ...response(place, target), delegationId: place.delegationId }),
  removeResponsePerson: (place, target) => ({ ...response(place, target), personId: person(place, 'colleague') }),
  viewDelegation: ({ delegationToken: token }) => ({ token }),
  sendDelegationCode: ({ delegationToken: token }) => ({ token, address }),
  acceptDelegation: ({ delegationToken: token }) => ({ token, code: '', firm: 'F', name: 'N', device, address }),
  listProofToAdd: response,
  listEarlierAnswers: response,
  takeEarlierAnswers: (place, target) => ({ ...response(place, target), questions: ['contact'], basedOn: 1 }),
  listQuestions: response,
  askQuestion: (place, target, salt) => ({ ...response(place, target), text: salt }),
  getConsultation: round,
  commentOnRound: (place, target, salt) => ({ ...round(place, target), question: '', text: salt }),
  renderReceipt: (place, target) => ({ ...response(place, target), language }),

  listHearings: procurement,
  writeHearing: (place, target, salt) => ({
    ...{ ...procurement(place), hearingId: place.contract.hearingId },
    form: { who: 'Parents', how: 'A meeting', on: '2026-01-02', howMany: '12', said: salt, changed: '', rejected: '' },
  }),
  getContract: procurement,
  writeContract: (place) => ({
    ...procurement(place),
    form: {
      ...{ number: '', title: 'C', signedOn: '2026-01-02', reminderDays: [7] },
      managers: [person(place, 'lead')],
    },
  }),
  addEntry: (place) => ({ ...procurement(place), form: entryForm }),
  editEntry: (place) => ({ ...entry(place), form: entryForm }),
  proveEntry: (place) => ({
    ...entry(place),
    form: { words: 'Seen', document: '', grade: 'verified', received: '2026-01-02', expires: '' },
  }),
  waiveEntry: (place) => ({ ...entry(place), reason }),
  reopenEntry: (place) => ({ ...procurement(place), entryId: place.contract.settledId, reason }),
  recordIncident: (place, _, salt) => ({
    ...procurement(place),
    form: { kind: 'complaint', on: '2026-01-02', what: salt, affected: '', risks: [] },
  }),
  followIncident: (place) => ({
    ...{ ...procurement(place), incidentId: place.contract.incidentId },
    form: { affected: '3', remedy: 'Letters', found: '2', restored: '1', closedOn: '' },
  }),
  planReassessment: (place) => ({
    ...procurement(place),
    form: { because: 'law', note: 'A new act', due: '2032-01-02', incidentId: '' },
  }),
  beginReassessment: (place) => ({
    ...{ ...procurement(place), reassessmentId: place.contract.plannedId },
    isNewest: false,
  }),
  finishReassessment: (place) => ({ ...procurement(place), reassessmentId: place.contract.begunId }),
  addHandover: (place) => ({ ...procurement(place), what: 'Keys', until: '' }),
  settleHandover: (place) => ({
    ...{ ...procurement(place), itemId: 'data_deleted' },
    ...{ until: '', isDone: true, note: '' },
  }),
  renderRegister: (place) => ({ ...procurement(place), language }),
  getOwnContract: response,
  remindOfContracts: none,

  verifyRecord: none,
  archiveProcurement: procurement,
  getExport: procurement,
  exportProcurement: procurement,
  getHistory: (place) => ({ ...procurement(place), page: 1 }),
  getResponseHistory: (place, target) => ({ ...response(place, target), page: 1 }),
  checkReadiness: none,
  importProcurement: () => ({ bytes: new Uint8Array(), organisation: 'ministry', lead: 'ours-lead@people.example' }),
};
