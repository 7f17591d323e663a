import type { Action } from '~/use-cases/permissions';
import * as wall from './patterns';
import type { Comer } from './people';
import { before, opened, phases, published, sealed } from './phases';
import type { Row, Wall } from './rows';
import { ofMoves } from './move-table';
import { ofDrafts, ofPublished, ofReaders } from './studio-table';

/** Who comes, in the order of the columns; the groups are parted by blanks in a row of walls. */
export const columns: Comer[][] = [
  ['nobody', 'system'],
  ['lead', 'member', 'evaluator', 'contractManager'],
  ['otherTeam', 'policyMaker', 'administrator'],
  ['otherBody', 'otherAdministrator'],
  ['vendor', 'colleague', 'subcontractor', 'rival', 'stranger'],
];

/** What is for those who answer for the whole of a response. */
const ofWholeResponses = [
  ...(['reviewResponse', 'submitResponse', 'withdrawResponse', 'getReceipt', 'renderReceipt'] as const),
  ...(['getResponseHistory', 'getReplayRefusal', 'refuseReplay'] as const),
  ...(['listResponsePeople', 'delegateResponse', 'revokeDelegation', 'removeResponsePerson'] as const),
  ...(['listOwnClarifications'] as const),
  ...(['listProofToAdd', 'listEarlierAnswers', 'takeEarlierAnswers', 'askQuestion'] as const),
];

const ofClarifications = [
  ...(['getClarifications', 'getClarification', 'askClarification', 'withdrawClarification', 'ruleOnSlip'] as const),
];

/**
 * Who may do what to whose things, in which phase of the round. Everything that is not said here is forbidden, and a
 * use case without a row fails the test.
 */
export const table: Row[] = [
  ['checkHealth', '', phases, wall.anybody],
  ['listRuleSets', '', phases, wall.members],
  ['listExamples', '', phases, wall.anybody],
  ['getExample', '', phases, wall.anybody],
  ['getRemedied', '', phases, wall.anybody],
  ['issueExampleBrief', '', phases, wall.anybody],
  ...ofReaders.map((action): Row => [action, '', phases, wall.anybody]),
  ...ofDrafts.map((action): Row => [action, '', phases, wall.policyMakers]),
  ...ofPublished.map((action): Row => [action, '', phases, wall.noPolicyMaker]),
  ['openPractice', '', phases, wall.members],
  ['openAssessment', '', phases, wall.members],
  ['listAssessments', '', phases, wall.members],

  ...ofAnswers(
    ['getAssessment', 'getQuestionnaire', 'getChanges', 'saveAnswers'],
    wall.vendorAlone,
    wall.vendorAndTeam,
  ),
  ...ofAnswers(['getResult', 'issueBrief'], wall.wholeAlone, wall.wholeAndTeam),
  ...ofAnswers(
    ['listDocuments', 'getDocument', 'addDocument', 'changeDocument', 'removeDocument'],
    wall.vendorAlone,
    wall.vendorAndTeam,
  ),
  ...(['editAssessment', 'removeAssessment'] as const).flatMap((action): Row[] => [
    [action, 'own', phases, wall.body],
    [action, 'need', phases, wall.nothingYet],
    [action, 'response', before, wall.nothingYet],
    [action, 'response', sealed, wall.sealedNothing],
    [action, 'response', opened, wall.openedNothing],
  ]),
  ...ofMoves,
  ['editAssessment', 'practice', phases, wall.nothingYet],
  ['removeAssessment', 'practice', phases, wall.leads],
  ['comparePractice', 'practice', phases, wall.leads],
  ['comparePractice', 'own', phases, wall.nothingYet],

  ['identify', '', phases, wall.anybody],
  ['readLink', '', phases, wall.anybody],
  ['setUp', '', phases, wall.anybody],
  ['signIn', '', phases, wall.anybody],
  ['askForCode', '', phases, wall.anybody],
  ['enterCode', '', phases, wall.anybody],
  ['signOut', '', phases, wall.anybody],
  ['askForReset', '', phases, wall.anybody],
  ['resetPassword', '', phases, wall.anybody],
  ['join', '', phases, wall.anybody],
  ['getAccount', '', phases, wall.members],
  ['changeName', '', phases, wall.members],
  ['changePassword', '', phases, wall.members],
  ['endSession', '', phases, wall.leads],
  ['endOtherSessions', '', phases, wall.members],
  ['askForNewAddress', '', phases, wall.members],
  ['readNewAddress', '', phases, wall.anybody],
  ['confirmNewAddress', '', phases, wall.anybody],
  ['getFirm', '', phases, wall.vendors],
  // The vendor's own account, and the colleague's.
  ['closeAccount', '', phases, wall.ownersOfFirm],
  ['closeAccount', 'own', before, wall.noOwnersAlone],
  ['closeAccount', 'own', published, wall.firm],
  ['reopenAccount', '', before, wall.noOwnersOfFirm],
  ['reopenAccount', '', published, wall.ownersOfFirm],
  // Only the evaluation mode knows these.
  ['actAs', '', phases, wall.nobody],
  ['listSamplePeople', '', phases, wall.nobody],
  ['listMails', '', phases, wall.nobody],
  ['listOrganisations', '', phases, wall.administrators],
  ['addOrganisation', '', phases, wall.administrators],
  ...(
    [
      ...(['getOrganisation', 'renameOrganisation', 'invitePerson'] as const),
      ...(['getPerson', 'invitePersonAgain', 'changeRoles', 'disablePerson', 'enablePerson'] as const),
    ] as const
  ).flatMap((action): Row[] => [
    [action, '', phases, wall.administrators],
    [action, 'vendors', phases, wall.noAdministrator],
  ]),
  ...(
    [
      ...(['offerSetup', 'deliverMails', 'prepareEvaluation', 'endReplays', 'remindOfContracts'] as const),
      ...(['sendReminders', 'tellOpeners', 'forgetDrafts', 'removeExpired'] as const),
    ] as const
  ).map((action): Row => [action, '', phases, wall.system]),

  ['listHearings', '', phases, wall.team],
  ['writeHearing', '', phases, wall.workers],
  ['getContract', '', phases, wall.team],
  ['writeContract', '', phases, wall.workers],
  ...(
    [
      ...(['addEntry', 'editEntry', 'proveEntry', 'waiveEntry', 'reopenEntry'] as const),
      ...(['recordIncident', 'followIncident'] as const),
      ...(['planReassessment', 'beginReassessment', 'finishReassessment', 'addHandover', 'settleHandover'] as const),
    ] as const
  ).flatMap((action): Row[] => [
    [action, '', [...before, ...sealed], wall.noTeam],
    [action, '', opened, wall.workers],
  ]),
  ['renderRegister', '', [...before, ...sealed], wall.noTeam],
  ['renderRegister', '', opened, wall.team],
  ['getOwnContract', '', before, wall.noVendorYet],
  ['getOwnContract', '', published, wall.noWholeVendorPages],
  ['getOwnContract', 'open', [...before, ...sealed], wall.noVendorYet],
  ['getOwnContract', 'open', opened, wall.rivalPages],

  ['verifyRecord', '', phases, wall.system],
  ['archiveProcurement', '', phases, wall.system],
  ['importProcurement', '', phases, wall.system],
  ['getExport', '', phases, wall.lead],
  ['exportProcurement', '', phases, wall.lead],
  ['getHistory', '', phases, wall.team],
  ['checkReadiness', '', phases, wall.anybody],

  ['createProcurement', '', phases, wall.buyers],
  ['listProcurements', '', phases, wall.staff],
  ['getProcurement', '', phases, wall.team],
  ['editProcurement', '', phases, wall.workers],
  ['getTeam', '', phases, wall.team],
  ['setTeamMember', '', phases, wall.lead],
  ['removeTeamMember', '', phases, wall.lead],
  ['getUses', '', phases, wall.team],
  ['confirmUses', '', phases, wall.workers],
  ['getReplaySharing', '', phases, wall.team],
  ['shareForReplay', '', phases, wall.lead],
  ['getSecondChecks', '', phases, wall.team],
  ['saveSecondCheck', '', phases, wall.team],
  ['getPlanChoices', '', phases, wall.team],
  ['addRound', '', phases, wall.lead],
  ['editRound', '', phases, wall.lead],
  ['freezeRound', '', phases, wall.lead],
  ['publishRound', '', phases, wall.lead],
  ['extendRound', '', phases, wall.lead],
  ['amendRound', '', phases, wall.lead],
  ['cancelRound', '', phases, wall.lead],
  ['recordOutage', '', phases, wall.lead],
  ['nameOpeners', '', phases, wall.lead],
  ['listInvitations', '', phases, wall.team],
  ['inviteVendors', '', phases, wall.workers],
  ['resendInvitation', '', phases, wall.workers],
  ['revokeInvitation', '', phases, wall.workers],
  // The two openers are the lead and the member.
  ['openRound', '', phases, wall.openers],
  ['getRoundQuestions', '', phases, wall.team],
  // Nobody has asked anything before anything was published.
  ['answerRoundQuestion', '', before, wall.noWorkers],
  ['answerRoundQuestion', '', published, wall.workers],
  ['getRoundComments', 'consultation', phases, wall.team],
  ['getRoundComments', '', phases, wall.noTeam],
  ...(['getRoundResponses', 'getComparison', 'exportComparison', 'getDecision'] as const).flatMap((action): Row[] => [
    [action, '', [...before, ...sealed], wall.sealedForTeam],
    [action, '', opened, wall.team],
    [action, 'consultation', phases, wall.noTeam],
  ]),

  ['getPanel', '', phases, wall.team],
  ['getPanel', 'consultation', phases, wall.noTeam],
  ['namePanel', '', phases, wall.lead],
  ['declareInterests', '', phases, wall.team],
  ['declareFirmInterests', '', phases, wall.team],
  ...(['getMinutes', 'renderMinutes'] as const).flatMap((action): Row[] => [
    [action, '', [...before, ...sealed], wall.sealedForTeam],
    [action, '', opened, wall.team],
    [action, 'consultation', phases, wall.noTeam],
  ]),
  ...ofClarifications.flatMap((action): Row[] => [
    [action, '', [...before, ...sealed], wall.sealedForTeam],
    [action, 'consultation', phases, wall.noTeam],
  ]),
  ['getClarifications', '', opened, wall.team],
  ['getClarification', '', opened, wall.readersWithoutTie],
  // Whoever has a conflict about one of the firms could not ask all alike.
  ['askClarification', '', opened, wall.openers],
  ['withdrawClarification', '', opened, wall.openers],
  ['ruleOnSlip', '', opened, wall.workersWithoutTie],
  ...(['getOwnClarification', 'answerClarification', 'finishClarification'] as const).flatMap((action): Row[] => [
    [action, '', before, wall.noVendorYet],
    [action, '', sealed, wall.noWholeVendorPages],
    [action, '', opened, wall.wholeVendorPages],
    [action, 'rivals', phases, wall.noVendorYet],
  ]),
  ...ofJudging(['getSheet', 'saveFinding', 'submitSheet'], wall.judges, wall.bothJudges),
  ...ofJudging(['writeConsensus', 'agreeToConsensus'], wall.judges, wall.bothJudges),
  ...ofJudging(['judgeAgain'], wall.leadAndJudges, wall.leadAndBothJudges),
  ...ofJudging(['getDeliberation'], wall.teamWithoutTie, wall.team),
  ['recordDecision', '', [...before, ...sealed], wall.sealedForLead],
  ['recordDecision', '', opened, wall.lead],
  ['recordDecision', 'consultation', phases, wall.noLead],
  ['renderDecision', '', [...before, ...sealed], wall.sealedForTeam],
  // Nothing is decided yet.
  ['renderDecision', '', opened, wall.noTeam],
  ['getDecision', 'decided', opened, wall.team],
  ['recordDecision', 'decided', opened, wall.lead],
  // The evaluator has not declared to have no interest.
  ['renderDecision', 'decided', opened, wall.teamAllShown],
  ['renderDecision', 'consultation', phases, wall.noTeam],
  ...(['getDebrief', 'commentOnDecision'] as const).flatMap((action): Row[] => [
    [action, '', before, wall.noVendorYet],
    [action, '', published, wall.noDebriefYet],
    [action, 'rivals', published, wall.noVendorYet],
    [action, 'decided', opened, wall.wholeVendorPages],
  ]),

  ...(['getRound', 'getPack', 'getPackData', 'issuePack'] as const).flatMap((action): Row[] => [
    [action, '', before, wall.unpublished],
    [action, '', published, wall.published],
    // By the link of an invitation, which a round has from its publication on.
    ...(action === 'getRound'
      ? []
      : ([
          [action, 'invited', before, wall.nothing],
          [action, 'invited', published, wall.anybody],
        ] satisfies Row[])),
    ...(['open', 'consultation'] as const).flatMap((target): Row[] => [
      [action, target, before, wall.unpublished],
      [action, target, published, wall.anybody],
    ]),
  ]),
  ['listPublicRounds', '', phases, wall.anybody],

  ['viewInvitation', '', phases, wall.anybody],
  ['sendInvitationCode', '', phases, wall.anybody],
  ['acceptInvitation', '', phases, wall.anybody],
  ...(['viewOpenRound', 'sendJoinCode', 'joinRound'] as const).flatMap((action): Row[] => [
    [action, 'open', before, wall.nothing],
    [action, 'open', published, wall.anybody],
    [action, '', phases, wall.nothing],
  ]),
  ['listResponses', '', phases, wall.vendors],
  ...(['getResponse', 'listQuestions'] as const).flatMap((action): Row[] => [
    [action, '', before, wall.noVendorYet],
    [action, '', published, wall.vendorPages],
    [action, 'rivals', published, wall.rivalPages],
  ]),
  ['viewDelegation', '', phases, wall.anybody],
  ['sendDelegationCode', '', phases, wall.anybody],
  ['acceptDelegation', '', phases, wall.anybody],
  ...(['getConsultation', 'commentOnRound'] as const).flatMap((action): Row[] => [
    [action, 'consultation', before, wall.noVendorYet],
    [action, 'consultation', published, wall.vendors],
    [action, '', phases, wall.noVendorYet],
  ]),
  ...ofWholeResponses.flatMap((action): Row[] => [
    [action, '', before, wall.noVendorYet],
    [action, '', published, wall.wholeVendorPages],
    [action, 'rivals', before, wall.noVendorYet],
    // Of what was not handed in there is no receipt.
    [action, 'rivals', published, /Receipt/.test(action) ? wall.noVendorYet : wall.rivalPages],
  ]),
];

/** Answers of every owner, and what the team may do to a vendor's before and after the opening. */
function ofAnswers(actions: Action[], whileSealed: string, onceOpened: string): Row[] {
  return actions.flatMap((action): Row[] => [
    [action, 'own', phases, wall.body],
    [action, 'practice', phases, wall.leads],
    [action, 'need', phases, wall.teamAlone],
    [action, 'reassessed', [...before, ...sealed], wall.nothingYet],
    [action, 'reassessed', opened, wall.teamAlone],
    [action, 'response', before, wall.nothingYet],
    [action, 'response', sealed, whileSealed],
    [action, 'response', opened, onceOpened],
    [action, 'rivals', before, wall.nothingYet],
    [action, 'rivals', sealed, wall.rivalAlone],
    [action, 'rivals', opened, wall.rivalForever],
  ]);
}

/** The judging of an opened response; of one that was never handed in there is none. */
function ofJudging(actions: Action[], onceOpened: string, whereTwoJudge: string): Row[] {
  return actions.flatMap((action): Row[] => [
    [action, 'response', before, wall.noTeam],
    [action, 'response', sealed, wall.sealedForTeam],
    [action, 'response', opened, onceOpened],
    [action, 'open', opened, whereTwoJudge],
    [action, 'rivals', opened, wall.noTeam],
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
