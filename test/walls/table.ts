import type { RoundPhase } from '~/core/procurement/round';
import type { Action } from '~/use-cases/permissions';
import type { Comer } from './people';

/** What an action is done to, where the same one is done to several kinds of things. */
export type Target = 'need' | 'response' | 'rivals' | 'own' | 'practice' | 'vendors' | 'open' | 'consultation' | '';

/** `+` may; else how it is refused: `1` sign in first (401), `3` not for you (403), `4` no such thing (404), `s` sealed (423). */
export type Wall = '+' | '1' | '3' | '4' | 's';

export type Row = [action: Action, target: Target, phases: readonly RoundPhase[], walls: string];

/** Who comes, in the order of the columns; the groups are parted by blanks. */
export const columns: Comer[][] = [
  ['nobody', 'system'],
  ['lead', 'member', 'evaluator', 'contractManager'],
  ['otherTeam', 'policyMaker', 'administrator'],
  ['otherBody', 'otherAdministrator'],
  ['vendor', 'colleague', 'subcontractor', 'rival', 'stranger'],
];

export const phases = ['draft', 'frozen', 'running', 'closed', 'opened', 'cancelled'] as const;
/** Before anything was published there is no response. */
const before = ['draft', 'frozen'] as const;
const sealed = ['running', 'closed', 'cancelled'] as const;
const opened = ['opened'] as const;
const published = [...sealed, ...opened] as const;

const anybody = '++ ++++ +++ ++ +++++';
const members = '13 ++++ +++ ++ +++++';
const nobody = '13 3333 333 33 33333';
const system = '1+ 3333 333 33 33333';
/** Whoever keeps the installation; what is a vendor's does not exist for them. */
const administrators = '13 3333 33+ 3+ 33333';
const noAdministrator = '13 3333 334 34 33333';
/** Its public body's own, and nobody else's. */
const body = '13 ++++ +++ 44 44444';
/** The lead's own, and nobody else's. */
const leads = '13 +444 444 44 44444';
const team = '13 ++++ 433 43 33333';
/** Of the team, all but the evaluator. */
const workers = '13 ++3+ 433 43 33333';
/** Of the team, the lead alone. */
const lead = '13 +333 433 43 33333';
const noTeam = '13 4444 433 43 33333';
/** A round that nobody outside has seen, at an address where everybody may look for rounds. */
const unpublished = '14 ++++ 444 44 44444';
/** What the team alone knows of, where everybody signed in may ask for things of this kind. */
const teamAlone = '13 ++++ 444 44 44444';
/** What belongs to one vendor, where everybody signed in may ask for things of this kind. */
const nothingYet = '13 4444 444 44 44444';
const vendorAlone = '13 ssss 444 44 +++44';
/** Of the other vendor, who never hands it in: no opening opens it. */
const rivalAlone = '13 ssss 444 44 444+4';
const rivalForever = '13 4444 444 44 444+4';
const vendorAndTeam = '13 ++++ 444 44 +++44';
/** The same without the subcontractor, who answers a part. */
const wholeAlone = '13 ssss 444 44 ++444';
const wholeAndTeam = '13 ++++ 444 44 ++444';
/** The vendor's own pages: the team has others. */
const noVendorYet = '13 3333 333 33 44444';
const vendorPages = '13 3333 333 33 +++44';
const rivalPages = '13 3333 333 33 444+4';
const wholeVendorPages = '13 3333 333 33 ++344';

/** What is for those who answer for the whole of a response. */
const ofWholeResponses = [
  ...(['reviewResponse', 'submitResponse', 'withdrawResponse', 'getReceipt', 'renderReceipt'] as const),
  ...(['getResponseHistory'] as const),
  ...(['listResponsePeople', 'delegateResponse', 'revokeDelegation', 'removeResponsePerson'] as const),
  ...(['listProofToAdd', 'listEarlierAnswers', 'takeEarlierAnswers', 'askQuestion'] as const),
];

/**
 * Who may do what to whose things, in which phase of the round. Everything that is not said here is forbidden, and a
 * use case without a row fails the test.
 */
export const table: Row[] = [
  ['checkHealth', '', phases, anybody],
  ['listRuleSets', '', phases, members],
  ['listExamples', '', phases, anybody],
  ['getExample', '', phases, anybody],
  ['getRemedied', '', phases, anybody],
  ['issueExampleBrief', '', phases, anybody],
  ['getCoverage', '', phases, anybody],
  ['openPractice', '', phases, members],
  ['openAssessment', '', phases, members],
  ['listAssessments', '', phases, members],

  ...ofAnswers(['getAssessment', 'getQuestionnaire', 'getChanges', 'saveAnswers'], vendorAlone, vendorAndTeam),
  ...ofAnswers(['getResult', 'issueBrief'], wholeAlone, wholeAndTeam),
  ...ofAnswers(
    ['listDocuments', 'getDocument', 'addDocument', 'changeDocument', 'removeDocument'],
    vendorAlone,
    vendorAndTeam,
  ),
  ...(['editAssessment', 'removeAssessment'] as const).flatMap((action): Row[] => [
    [action, 'own', phases, body],
    [action, 'need', phases, nothingYet],
    [action, 'response', before, nothingYet],
    [action, 'response', sealed, '13 ssss 444 44 44444'],
    [action, 'response', opened, nothingYet],
  ]),
  ['editAssessment', 'practice', phases, nothingYet],
  ['removeAssessment', 'practice', phases, leads],
  ['comparePractice', 'practice', phases, leads],
  ['comparePractice', 'own', phases, nothingYet],

  ['identify', '', phases, anybody],
  ['readLink', '', phases, anybody],
  ['setUp', '', phases, anybody],
  ['signIn', '', phases, anybody],
  ['askForCode', '', phases, anybody],
  ['enterCode', '', phases, anybody],
  ['signOut', '', phases, anybody],
  ['askForReset', '', phases, anybody],
  ['resetPassword', '', phases, anybody],
  ['join', '', phases, anybody],
  ['getAccount', '', phases, members],
  ['changeName', '', phases, members],
  ['changePassword', '', phases, members],
  ['endSession', '', phases, leads],
  ['endOtherSessions', '', phases, members],
  // Only the evaluation mode knows these.
  ['actAs', '', phases, nobody],
  ['listSamplePeople', '', phases, nobody],
  ['listMails', '', phases, nobody],
  ['listOrganisations', '', phases, administrators],
  ['addOrganisation', '', phases, administrators],
  ...(
    [
      ...(['getOrganisation', 'renameOrganisation', 'invitePerson'] as const),
      ...(['getPerson', 'invitePersonAgain', 'changeRoles', 'disablePerson', 'enablePerson'] as const),
    ] as const
  ).flatMap((action): Row[] => [
    [action, '', phases, administrators],
    [action, 'vendors', phases, noAdministrator],
  ]),
  ['offerSetup', '', phases, system],
  ['deliverMails', '', phases, system],
  ['prepareEvaluation', '', phases, system],
  ['sendReminders', '', phases, system],
  ['tellOpeners', '', phases, system],
  ['forgetDrafts', '', phases, system],
  ['removeExpired', '', phases, system],

  ['verifyRecord', '', phases, system],
  ['archiveProcurement', '', phases, system],
  ['importProcurement', '', phases, system],
  ['getExport', '', phases, lead],
  ['exportProcurement', '', phases, lead],
  ['getHistory', '', phases, team],
  ['checkReadiness', '', phases, anybody],

  ['createProcurement', '', phases, '13 ++33 +33 +3 33333'],
  ['listProcurements', '', phases, '13 ++++ +33 +3 33333'],
  ['getProcurement', '', phases, team],
  ['editProcurement', '', phases, workers],
  ['getTeam', '', phases, team],
  ['setTeamMember', '', phases, lead],
  ['removeTeamMember', '', phases, lead],
  ['getUses', '', phases, team],
  ['confirmUses', '', phases, workers],
  ['getPlanChoices', '', phases, team],
  ['addRound', '', phases, lead],
  ['editRound', '', phases, lead],
  ['freezeRound', '', phases, lead],
  ['publishRound', '', phases, lead],
  ['extendRound', '', phases, lead],
  ['amendRound', '', phases, lead],
  ['cancelRound', '', phases, lead],
  ['recordOutage', '', phases, lead],
  ['nameOpeners', '', phases, lead],
  ['listInvitations', '', phases, team],
  ['inviteVendors', '', phases, workers],
  ['resendInvitation', '', phases, workers],
  ['revokeInvitation', '', phases, workers],
  // The two openers are the lead and the member.
  ['openRound', '', phases, '13 ++33 433 43 33333'],
  ['getRoundQuestions', '', phases, team],
  // Nobody has asked anything before anything was published.
  ['answerRoundQuestion', '', before, '13 4434 433 43 33333'],
  ['answerRoundQuestion', '', published, workers],
  ['getRoundComments', 'consultation', phases, team],
  ['getRoundComments', '', phases, noTeam],
  ['getRoundResponses', '', [...before, ...sealed], '13 ssss 433 43 33333'],
  ['getRoundResponses', '', opened, team],
  ['getRoundResponses', 'consultation', phases, noTeam],

  ...(['getRound', 'getPack', 'getPackData', 'issuePack'] as const).flatMap((action): Row[] => [
    [action, '', before, unpublished],
    [action, '', published, '14 ++++ 444 44 ++++4'],
    ...(['open', 'consultation'] as const).flatMap((target): Row[] => [
      [action, target, before, unpublished],
      [action, target, published, anybody],
    ]),
  ]),
  ['listPublicRounds', '', phases, anybody],

  ['viewInvitation', '', phases, anybody],
  ['sendInvitationCode', '', phases, anybody],
  ['acceptInvitation', '', phases, anybody],
  ...(['viewOpenRound', 'sendJoinCode', 'joinRound'] as const).flatMap((action): Row[] => [
    [action, 'open', before, '44 4444 444 44 44444'],
    [action, 'open', published, anybody],
    [action, '', phases, '44 4444 444 44 44444'],
  ]),
  ['listResponses', '', phases, '13 3333 333 33 +++++'],
  ...(['getResponse', 'listQuestions'] as const).flatMap((action): Row[] => [
    [action, '', before, noVendorYet],
    [action, '', published, vendorPages],
    [action, 'rivals', published, rivalPages],
  ]),
  ['viewDelegation', '', phases, anybody],
  ['sendDelegationCode', '', phases, anybody],
  ['acceptDelegation', '', phases, anybody],
  ...(['getConsultation', 'commentOnRound'] as const).flatMap((action): Row[] => [
    [action, 'consultation', before, noVendorYet],
    [action, 'consultation', published, '13 3333 333 33 +++++'],
    [action, '', phases, noVendorYet],
  ]),
  ...ofWholeResponses.flatMap((action): Row[] => [
    [action, '', before, noVendorYet],
    [action, '', published, wholeVendorPages],
    [action, 'rivals', before, noVendorYet],
    // Of what was not handed in there is no receipt.
    [action, 'rivals', published, /Receipt/.test(action) ? noVendorYet : rivalPages],
  ]),
];

/** Answers of every owner, and what the team may do to a vendor's before and after the opening. */
function ofAnswers(actions: Action[], whileSealed: string, onceOpened: string): Row[] {
  return actions.flatMap((action): Row[] => [
    [action, 'own', phases, body],
    [action, 'practice', phases, leads],
    [action, 'need', phases, teamAlone],
    [action, 'response', before, nothingYet],
    [action, 'response', sealed, whileSealed],
    [action, 'response', opened, onceOpened],
    [action, 'rivals', before, nothingYet],
    [action, 'rivals', sealed, rivalAlone],
    [action, 'rivals', opened, rivalForever],
  ]);
}

/** What a row says of each who comes. Throws for a row that does not fit the columns. */
export function wallsOf(walls: string): [comer: Comer, wall: Wall][] {
  const groups = walls.split(' ');
  if (groups.length !== columns.length) throw new Error(`${columns.length} groups are needed: ${walls}`);
  return columns.flatMap((comers, index) => {
    const signs = [...(groups[index] ?? '')];
    if (signs.length !== comers.length) throw new Error(`${comers.join(' ')} need one sign each: ${walls}`);
    return comers.map((comer, place): [Comer, Wall] => [comer, signs[place] as Wall]);
  });
}
