import { strToU8, zipSync } from 'fflate';
import type { Action } from '~/use-cases/permissions';
import type { Input } from './input';
import type { Place } from './place';

const language = 'en';
const reason = 'A reason';
const draft = ({ draftId }: Place) => ({ draftId });
const replay = ({ draftId, replayId }: Place) => ({ draftId, replayId });
const consultation = ({ draftId, shared: { consultationId } }: Place) => ({ draftId, consultationId });
const comment = (place: Place) => ({ ...consultation(place), commentId: place.shared.commentId });
const link = ({ shared: { token } }: Place) => ({ token });
const none = () => ({});
const ruleSet = () => ({ id: 'small', version: '0.1.0', language });

/** What is asked about rules and questions: reading them, drafts, what is published. */
export const studioInputs = {
  startDraft: () => ({ title: 'A draft' }),
  listDrafts: none,
  listDraftBases: none,
  getDraft: draft,
  getDraftHistory: draft,
  editDraft: (place, _, salt) => ({
    ...draft(place),
    basedOn: 1_000,
    changes: [{ kind: 'value', path: 'rules/small/rule-set.json', pointer: '/title', value: salt }],
  }),
  undoDraftEdit: (place) => ({ ...draft(place), revision: 1 }),
  discardDraft: draft,
  examineDraft: draft,
  compareDraft: (place) => ({ ...draft(place), language }),
  getProposal: draft,
  proposeDraft: (place) => ({
    ...{ ...draft(place), revision: 1, effectiveFrom: '2099-01-01', changes: reason },
    reasons: {},
  }),
  withdrawProposal: draft,
  approveDraft: (place) => ({ ...draft(place), revision: 1 }),
  listPublications: none,
  exportDraft: draft,
  exportContent: () => ({ hash: 'no-such-content' }),
  importIntoDraft: (place, _, salt) => ({
    ...{ ...draft(place), basedOn: 1_000, fileName: 'notes.md', bytes: new TextEncoder().encode(salt) },
    ...{ path: 'rules/small/CHANGES.md', audience: 'buyer' },
  }),
  retirePublication: () => ({ id: 'small', version: '9.9.9', reason }),
  getBaseUpdate: draft,
  updateDraftBase: (place) => ({ ...draft(place), basedOn: 0, to: 'a'.repeat(64), decisions: {} }),
  startConsultation: (place) => ({ ...draft(place), revision: 1, welcome: reason, closesOn: '2099-01-01' }),
  listConsultations: draft,
  getDraftConsultation: consultation,
  closeConsultation: consultation,
  extendConsultation: (place) => ({ ...consultation(place), closesOn: '2099-01-02' }),
  answerComment: (place) => ({ ...comment(place), verdict: 'partly', text: reason }),
  showComment: (place) => ({ ...comment(place), isShown: true }),
  redactComment: (place) => ({ ...comment(place), what: 'names' }),
  readConsultation: (place) => ({ ...link(place), language }),
  readConsultedPart: (place) => ({ ...link(place), subject: { kind: 'risk', id: 'leak' }, language }),
  commentOnDraft: (place, _, salt) => ({
    ...{ ...link(place), subject: { kind: 'risk', id: 'leak' }, text: salt, group: 'vendor' },
    ...{ name: '', organisation: '', address: salt },
  }),
  listVersionComments: ruleSet,
  compareVersions: () => ({ before: '', after: '', language }),
  listContent: none,
  getRuleSet: ruleSet,
  getRisk: () => ({ ...ruleSet(), riskId: 'leak' }),
  getPublishedQuestionnaire: () => ({ ...ruleSet(), id: 'need' }),
  getDraftQuestionnaire: (place) => ({ ...draft(place), questionnaireId: 'need' }),
  editQuestionnaire: (place, _, salt) => ({
    ...{ ...draft(place), questionnaireId: 'need', basedOn: 1_000 },
    edit: { kind: 'change_page', page: 'data', fields: { title: { default: salt }, description: {} } },
  }),
  getReplays: draft,
  startReplay: (place) => ({ ...draft(place), kind: 'made_up', count: '5', series: '1' }),
  getReplay: replay,
  cancelReplay: replay,
  explainReplayed: (place) => ({ ...replay(place), responseId: 'sample-1-0' }),
  getCases: (place) => ({ ...draft(place), kind: 'risks', ruleId: 'leak' }),
  editCases: (place, _, salt) => ({
    ...{ ...draft(place), kind: 'risks', ruleId: 'leak', basedOn: 1_000 },
    edit: { kind: 'add_case', ruleCase: { name: salt, answers: {}, expect: { applies: true } } },
  }),
  addToDraft: (place, _, salt) => ({
    ...draft(place),
    thing: { kind: 'sources', ruleSet: 'small', title: salt, domain: '', id: '' },
  }),
  startDraftFromFiles: (_place, _, salt) => ({
    title: salt,
    bytes: zipSync({ 'rules/brought/rule-set.json': strToU8('{}') }),
  }),
} satisfies { [Name in Action]?: Input<Name> };
