import type { RoundPhase } from '~/core/procurement/round';
import { movePages } from './move-table';
import * as wall from './patterns';
import { before, opened, phases, published, sealed } from './phases';
import { none, type RouteRow, type Target } from './rows';
import { studioRoutes } from './studio-routes';

/** Nobody new is let in any more. */
const over = ['closed', 'opened', 'cancelled'] as const;

/** Who may visit what and post what to it. A folder of `app/routes` without a row fails the test. */
export const routeTable: RouteRow[] = [
  ['$', '', phases, wall.nothing],
  ['_index', '', phases, wall.anybody],
  ['health', '', phases, wall.anybody],
  ['ready', '', phases, wall.anybody],
  ['coverage', '', phases, wall.anybody],
  ['first-steps._index', '', phases, wall.anybody],
  ['first-steps.$role', '', phases, wall.anybody],
  ['examples._index', '', phases, wall.anybody],
  ['examples.$exampleId._index', '', phases, wall.anybody],
  ['examples.$exampleId.remedied', '', phases, wall.anybody],
  ['examples.$exampleId.brief[.]pdf', '', phases, wall.anybody],
  ['examples.$exampleId.practice', '', phases, none, wall.members],

  ['sign-in._index', '', phases, wall.anybody, wall.anybody],
  ['sign-in.code', '', phases, wall.anybody, wall.anybody],
  ['sign-in.enter', '', phases, wall.anybody, wall.anybody],
  ['sign-out', '', phases, wall.anybody, wall.anybody],
  ['forgotten-password', '', phases, wall.anybody, wall.anybody],
  ['join.$token', '', phases, wall.anybody, wall.anybody],
  ['reset.$token', '', phases, wall.anybody, wall.anybody],
  // Its link is worth nothing where there are people.
  ['setup.$token', '', phases, wall.nothing, wall.anybody],
  ['act-as', '', phases, wall.nobody, wall.nobody],
  ['mails', '', phases, wall.nobody],
  ['account', '', phases, wall.members, wall.members],
  ['address.$token', '', phases, wall.anybody, wall.anybody],
  ['firm', '', phases, wall.vendors, wall.vendors],
  ['admin._index', '', phases, wall.administrators, wall.administrators],
  ['admin.organisations.$organisationId', '', phases, wall.administrators, wall.administrators],
  ['admin.organisations.$organisationId', 'vendors', phases, wall.noAdministrator, wall.noAdministrator],
  ['admin.people.$personId', '', phases, wall.administrators, wall.administrators],
  ['admin.people.$personId', 'vendors', phases, wall.noAdministrator, wall.noAdministrator],

  ...studioRoutes,

  ['assessments._index', '', phases, wall.members],
  ['assessments.new', '', phases, wall.members, wall.members],
  ...ofAnswers('assessments.$assessmentId._index', wall.vendorAlone, wall.vendorAndTeam),
  ...ofAnswers('assessments.$assessmentId.answers', wall.vendorAlone, wall.vendorAndTeam, 'post'),
  ...ofAnswers('assessments.$assessmentId.changes', wall.vendorAlone, wall.vendorAndTeam),
  ...ofAnswers(
    'assessments.$assessmentId.questionnaires.$questionnaireId',
    wall.vendorAlone,
    wall.vendorAndTeam,
    'both',
  ),
  ...ofAnswers(
    'assessments.$assessmentId.questionnaires.$questionnaireId_.proof',
    wall.vendorAlone,
    wall.vendorAndTeam,
    'both',
  ),
  ...ofAnswers(
    'assessments.$assessmentId.questionnaires.$questionnaireId_.survey',
    wall.vendorAlone,
    wall.vendorAndTeam,
  ),
  ...ofAnswers('assessments.$assessmentId.result', wall.wholeAlone, wall.wholeAndTeam),
  ...ofAnswers('assessments.$assessmentId.brief[.]pdf', wall.wholeAlone, wall.wholeAndTeam),
  ...ofAnswers('assessments.$assessmentId.documents._index', wall.vendorAlone, wall.vendorAndTeam, 'both'),
  ...ofAnswers('assessments.$assessmentId.documents.$documentId._index', wall.vendorAlone, wall.vendorAndTeam),
  ...['edit', 'remove'].flatMap((way): RouteRow[] => {
    const folder = `assessments.$assessmentId.documents.$documentId.${way}`;
    return [
      [folder, 'own', phases, wall.body, wall.body],
      [folder, 'practice', phases, wall.leads, wall.leads],
      [folder, 'need', phases, wall.teamAnswers, wall.teamAlone],
      [folder, 'response', before, wall.nothingYet, wall.nothingYet],
      // Handed in: nothing of it is changed.
      [folder, 'response', sealed, wall.sealedNothing, wall.vendorAlone],
      [folder, 'response', opened, wall.openedNothing, wall.vendorAndTeam],
      [folder, 'rivals', ['running'], wall.rivalAlone, wall.rivalAlone],
      [folder, 'rivals', ['closed', 'cancelled'], wall.sealedNothing, wall.rivalAlone],
      [folder, 'rivals', opened, wall.nothingYet, wall.rivalForever],
    ];
  }),
  ['assessments.$assessmentId.compare', 'practice', phases, wall.leads],
  ['assessments.$assessmentId.compare', 'own', phases, wall.nothingYet],
  ...['assessments.$assessmentId.edit', 'assessments.$assessmentId.delete'].flatMap((folder): RouteRow[] => [
    [folder, 'own', phases, wall.body, wall.body],
    [folder, 'need', phases, wall.nothingYet, wall.nothingYet],
    [folder, 'response', sealed, wall.sealedNothing, wall.sealedNothing],
    [folder, 'response', opened, wall.openedNothing, wall.openedNothing],
  ]),
  ...movePages,
  ['assessments.$assessmentId.edit', 'practice', phases, wall.nothingYet, wall.nothingYet],
  ['assessments.$assessmentId.delete', 'practice', phases, wall.leads, wall.leads],

  ['procurements._index', '', phases, wall.staff],
  ['procurements.new', '', phases, wall.buyers, wall.buyers],
  ['procurements.$procurementId._index', '', phases, wall.team],
  ['procurements.$procurementId.edit', '', phases, wall.workers, wall.workers],
  ['procurements.$procurementId.team', '', phases, wall.team, wall.lead],
  ['procurements.$procurementId.uses', '', phases, wall.team, wall.workers],
  ['procurements.$procurementId.checks', '', phases, wall.team, wall.team],
  ['procurements.$procurementId.sharing', '', phases, wall.team, wall.lead],
  ['procurements.$procurementId.affected-people._index', '', phases, wall.team],
  ['procurements.$procurementId.affected-people.$hearingId', '', phases, wall.workers, wall.workers],
  ['procurements.$procurementId.contract._index', '', phases, wall.team],
  ['procurements.$procurementId.contract.edit', '', [...before, ...sealed], wall.noWorkers, wall.workers],
  ['procurements.$procurementId.contract.edit', '', opened, wall.workers, wall.workers],
  ...['entries.new', 'incidents.new'].flatMap((page): RouteRow[] => [
    [`procurements.$procurementId.contract.${page}`, '', [...before, ...sealed], wall.noWorkers, wall.noTeam],
    [`procurements.$procurementId.contract.${page}`, '', opened, wall.workers, wall.workers],
  ]),
  ...['entries.$entryId', 'incidents.$incidentId', 'reassessments._index', 'exit'].flatMap((page): RouteRow[] => [
    [`procurements.$procurementId.contract.${page}`, '', [...before, ...sealed], wall.noTeam, wall.noTeam],
    [`procurements.$procurementId.contract.${page}`, '', opened, wall.team, wall.workers],
  ]),
  ...['incidents._index', 'trend', 'register[.]pdf'].flatMap((page): RouteRow[] => [
    [`procurements.$procurementId.contract.${page}`, '', [...before, ...sealed], wall.noTeam],
    [`procurements.$procurementId.contract.${page}`, '', opened, wall.team],
  ]),
  ...['procurements.$procurementId.contract.reassessments.$assessmentId'].flatMap((folder): RouteRow[] => [
    [folder, 'reassessed', [...before, ...sealed], wall.noTeam, wall.noTeam],
    [folder, 'reassessed', opened, wall.team, wall.workers],
  ]),
  ['procurements.$procurementId.history', '', phases, wall.team],
  ['procurements.$procurementId.export', '', phases, wall.lead],
  ['procurements.$procurementId.archive[.]zip', '', phases, none, wall.lead],
  ['procurements.$procurementId.rounds.new', '', phases, wall.lead, wall.lead],

  ['rounds._index', '', phases, wall.anybody],
  ...['_index', 'pack', 'pack[.]json', 'pack[.]pdf'].flatMap((page): RouteRow[] => [
    [`rounds.$roundId.${page}`, '', before, wall.unpublished],
    [`rounds.$roundId.${page}`, '', published, wall.published],
    [`rounds.$roundId.${page}`, 'open', before, wall.unpublished],
    [`rounds.$roundId.${page}`, 'open', published, wall.anybody],
    [`rounds.$roundId.${page}`, 'consultation', published, wall.anybody],
  ]),
  ...leadWhile(['draft', 'frozen'], 'rounds.$roundId.edit', 'rounds.$roundId.freeze'),
  ...leadWhile(['frozen'], 'rounds.$roundId.publish'),
  ...leadWhile(['running'], 'rounds.$roundId.extend', 'rounds.$roundId.amend'),
  ...leadWhile(['closed'], 'rounds.$roundId.outage'),
  ...leadWhile([...before, 'running', 'closed'], 'rounds.$roundId.cancel', 'rounds.$roundId.openers'),
  ['rounds.$roundId.open', '', ['closed'], wall.teamPage, wall.openers],
  ['rounds.$roundId.open', '', [...before, 'running', 'opened', 'cancelled'], wall.noTeamPage, wall.openers],
  ['rounds.$roundId.invite', '', phases, wall.team, wall.workers],
  ['rounds.$roundId.questions', '', before, wall.team, wall.noWorkers],
  ['rounds.$roundId.questions', '', published, wall.team, wall.workers],
  ['rounds.$roundId.comments', 'consultation', phases, wall.team],
  ['rounds.$roundId.comments', '', phases, wall.noTeam],
  ['rounds.$roundId.comment', 'consultation', before, wall.noVendorYet, wall.noVendorYet],
  ['rounds.$roundId.comment', 'consultation', published, wall.vendors, wall.vendors],
  ['rounds.$roundId.comment', '', phases, wall.noVendorYet, wall.noVendorYet],
  ...['responses', 'comparison', 'comparison[.]csv', 'comparison[.]xlsx', 'comparison[.]pdf'].flatMap(
    (page): RouteRow[] => [
      [`rounds.$roundId.${page}`, '', [...before, ...sealed], wall.sealedForTeam],
      [`rounds.$roundId.${page}`, '', opened, wall.team],
    ],
  ),
  ['rounds.$roundId.decision', '', [...before, ...sealed], wall.sealedForTeam, wall.sealedForLead],
  ['rounds.$roundId.decision', '', opened, wall.team, wall.lead],
  ['rounds.$roundId.decision', 'decided', opened, wall.team, wall.lead],
  ['rounds.$roundId.decision[.]pdf', '', [...before, ...sealed], wall.sealedForTeam],
  // Nothing is decided yet.
  ['rounds.$roundId.decision[.]pdf', '', opened, wall.noTeam],
  ['rounds.$roundId.decision[.]pdf', 'decided', opened, wall.teamAllShown],
  ['responses.$responseId.debrief', '', before, wall.noVendorYet, wall.noVendorYet],
  ['responses.$responseId.debrief', '', published, wall.noDebriefYet, wall.noDebriefYet],
  ['responses.$responseId.debrief', 'rivals', published, wall.noVendorYet, wall.noVendorYet],
  ['responses.$responseId.debrief', 'decided', opened, wall.wholeVendorPages, wall.wholeVendorPages],
  ['rounds.$roundId.responses', 'consultation', phases, wall.noTeam],
  ['rounds.$roundId.clarifications._index', '', [...before, ...sealed], wall.sealedForTeam],
  ['rounds.$roundId.clarifications._index', '', opened, wall.team],
  ['rounds.$roundId.clarifications.new', '', [...before, ...sealed], wall.sealedForTeam, wall.sealedForTeam],
  ['rounds.$roundId.clarifications.new', '', opened, wall.team, wall.openers],
  [
    'rounds.$roundId.clarifications.$clarificationId_.withdraw',
    '',
    [...before, ...sealed],
    wall.sealedForTeam,
    wall.sealedForTeam,
  ],
  ['rounds.$roundId.clarifications.$clarificationId_.withdraw', '', opened, wall.readersWithoutTie, wall.openers],
  [
    'rounds.$roundId.clarifications.$clarificationId',
    '',
    [...before, ...sealed],
    wall.sealedForTeam,
    wall.sealedForTeam,
  ],
  ['rounds.$roundId.clarifications.$clarificationId', '', opened, wall.readersWithoutTie, wall.workersWithoutTie],

  ['rounds.$roundId.judges', '', phases, wall.team, wall.team],
  ['rounds.$roundId.judges', 'consultation', phases, wall.noTeam, wall.noTeam],
  ...['minutes', 'minutes[.]pdf'].flatMap((page): RouteRow[] => [
    [`rounds.$roundId.${page}`, '', [...before, ...sealed], wall.sealedForTeam],
    [`rounds.$roundId.${page}`, '', opened, wall.team],
    [`rounds.$roundId.${page}`, 'consultation', phases, wall.noTeam],
  ]),
  ...ofJudging('responses.$responseId.judge', [wall.judges, wall.judges], [wall.bothJudges, wall.bothJudges]),
  // A lead may begin the judging again.
  ...ofJudging(
    'responses.$responseId.consensus',
    [wall.teamWithoutTie, wall.leadAndJudges],
    [wall.team, wall.leadAndBothJudges],
  ),

  ['invitations.$token', '', before, wall.nothing, wall.anybody],
  ['invitations.$token', '', ['running'], wall.anybody, wall.anybody],
  ['invitations.$token', '', over, wall.over, wall.anybody],
  ...['pack', 'pack[.]json', 'pack[.]pdf'].flatMap((page): RouteRow[] => [
    [`invitations.$token_.${page}`, '', before, wall.nothing],
    [`invitations.$token_.${page}`, '', published, wall.anybody],
  ]),
  ['rounds.$roundId.join', '', phases, wall.nothing, wall.nothing],
  ['rounds.$roundId.join', 'open', before, wall.nothing, wall.nothing],
  ['rounds.$roundId.join', 'open', ['running'], wall.anybody, wall.anybody],
  ['rounds.$roundId.join', 'open', over, wall.over, wall.anybody],
  ['delegations.$token', '', before, wall.nothing, wall.anybody],
  ['delegations.$token', '', ['running'], wall.anybody, wall.anybody],
  ['delegations.$token', '', over, wall.over, wall.anybody],
  ['responses._index', '', phases, wall.vendors],
  ...ofResponse('responses.$responseId._index', wall.vendorPages, wall.rivalPages),
  ['responses.$responseId.contract', '', before, wall.noVendorYet],
  ['responses.$responseId.contract', '', published, wall.noWholeVendorPages],
  ['responses.$responseId.contract', 'open', [...before, ...sealed], wall.noVendorYet],
  ['responses.$responseId.contract', 'open', opened, wall.rivalPages],
  ...ofResponse('responses.$responseId.history', wall.wholeVendorPages, wall.rivalPages),
  ['responses.$responseId.questions', '', before, wall.noVendorYet, wall.noVendorYet],
  ['responses.$responseId.questions', '', published, wall.vendorPages, wall.wholeVendorPages],
  ['responses.$responseId.questions', 'rivals', published, wall.rivalPages, wall.rivalPages],
  ...ofResponse('responses.$responseId.result', wall.wholeVendorPages, wall.rivalPages),
  ...ofResponse('responses.$responseId.clarifications._index', wall.wholeVendorPages, wall.rivalPages),
  ['responses.$responseId.clarifications.$clarificationId', '', before, wall.noVendorYet, wall.noVendorYet],
  [
    'responses.$responseId.clarifications.$clarificationId',
    '',
    sealed,
    wall.noWholeVendorPages,
    wall.noWholeVendorPages,
  ],
  ['responses.$responseId.clarifications.$clarificationId', '', opened, wall.wholeVendorPages, wall.wholeVendorPages],
  ['responses.$responseId.clarifications.$clarificationId', 'rivals', phases, wall.noVendorYet, wall.noVendorYet],
  ...ofResponse('responses.$responseId.reuse', wall.wholeVendorPages, wall.rivalPages, 'both'),
  ...ofResponse('responses.$responseId.people', wall.wholeVendorPages, wall.rivalPages, 'both'),
  ...ofResponse('responses.$responseId.review', wall.wholeVendorPages, wall.rivalPages, 'both'),
  ['responses.$responseId.withdraw', '', before, wall.noVendorYet, wall.noVendorYet],
  ['responses.$responseId.withdraw', '', published, wall.wholeVendorPages, wall.wholeVendorPages],
  ['responses.$responseId.withdraw', 'rivals', published, wall.noVendorYet, wall.rivalPages],
  ...ofResponse('responses.$responseId.use', wall.wholeVendorPages, wall.rivalPages, 'both'),
  // Of what was not handed in there is no receipt.
  ...ofResponse('responses.$responseId.receipt', wall.wholeVendorPages, wall.noVendorYet),
  ...ofResponse('responses.$responseId.receipt[.]pdf', wall.wholeVendorPages, wall.noVendorYet),
];

type Ways = 'visit' | 'post' | 'both';

/** What the same people may visit, post to, or both. */
function row(folder: string, target: Target, within: readonly RoundPhase[], walls: string, ways: Ways): RouteRow {
  return [folder, target, within, ways === 'post' ? none : walls, ways === 'visit' ? none : walls];
}

/** Pages of answers, whoever owns them. */
function ofAnswers(folder: string, whileSealed: string, onceOpened: string, ways: Ways = 'visit'): RouteRow[] {
  return [
    row(folder, 'own', phases, wall.body, ways),
    row(folder, 'practice', phases, wall.leads, ways),
    row(folder, 'need', phases, wall.teamAlone, ways),
    row(folder, 'reassessed', [...before, ...sealed], wall.nothingYet, ways),
    row(folder, 'reassessed', opened, wall.teamAlone, ways),
    row(folder, 'response', before, wall.nothingYet, ways),
    row(folder, 'response', sealed, whileSealed, ways),
    row(folder, 'response', opened, onceOpened, ways),
    row(folder, 'rivals', sealed, wall.rivalAlone, ways),
    row(folder, 'rivals', opened, wall.rivalForever, ways),
  ];
}

/** Pages on which an opened response is judged: who visits them, and who may post what their forms post. */
function ofJudging(
  folder: string,
  onceOpened: [visit: string, post: string],
  whereTwoJudge: [visit: string, post: string],
): RouteRow[] {
  return [
    [folder, 'response', before, wall.noTeam, wall.noTeam],
    [folder, 'response', sealed, wall.sealedForTeam, wall.sealedForTeam],
    [folder, 'response', opened, ...onceOpened],
    [folder, 'open', opened, ...whereTwoJudge],
    [folder, 'rivals', opened, wall.noTeam, wall.noTeam],
  ];
}

/** A vendor's pages about a response. */
function ofResponse(folder: string, own: string, rivals: string, ways: Ways = 'visit'): RouteRow[] {
  return [
    row(folder, '', before, wall.noVendorYet, ways),
    row(folder, '', published, own, ways),
    row(folder, 'rivals', published, rivals, ways),
  ];
}

/** What a lead does in some phases only; the page is there in these alone. */
function leadWhile(within: RoundPhase[], ...folders: string[]): RouteRow[] {
  const other = phases.filter((phase) => !within.includes(phase));
  return folders.flatMap((folder): RouteRow[] => [
    [folder, '', within, wall.leadPage, wall.lead],
    [folder, '', other, wall.noLeadPage, wall.lead],
  ]);
}
