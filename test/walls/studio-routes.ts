import * as wall from './patterns';
import { none, type RouteRow } from './rows';
import { phases } from './phases';

/** What is read, drafted, asked about and published of rules and questions. */
export const studioRoutes: RouteRow[] = [
  ['questionnaires.$questionnaireId.$version', '', phases, wall.anybody],
  ['rules._index', '', phases, wall.anybody],
  ['rules.$ruleSetId.$version._index', '', phases, wall.anybody],
  ['rules.$ruleSetId.$version.risks.$riskId', '', phases, wall.anybody],
  ['rules.$ruleSetId.$version.comments', '', phases, wall.anybody],
  ['rules.compare', '', phases, wall.anybody],
  ['consultations.$token._index', '', phases, wall.anybody, wall.anybody],
  ['consultations.$token.$kind.$id', '', phases, wall.anybody, wall.anybody],
  ['drafts._index', '', phases, wall.policyMakers],
  ['drafts.$draftId.changes', '', phases, wall.policyMakers],
  ['drafts.$draftId.proposal', '', phases, wall.policyMakers, wall.policyMakers],
  ['drafts.$draftId.export[.]zip', '', phases, wall.policyMakers],
  ['drafts.$draftId.import', '', phases, wall.policyMakers, wall.policyMakers],
  ['published.$hash[.]zip', '', phases, wall.noPolicyMaker],
  ['published._index', '', phases, wall.policyMakers, wall.noPolicyMaker],
  ...[
    'drafts.new',
    'drafts.from-files',
    'drafts.$draftId.history',
    'drafts.$draftId.discard',
    'drafts.$draftId.consultations._index',
    'drafts.$draftId.consultations.$consultationId._index',
    'drafts.$draftId.consultations.$consultationId.comments.$commentId',
    'drafts.$draftId.base',
    'drafts.$draftId.replays._index',
    'drafts.$draftId.replays.$replayId._index',
    'drafts.$draftId.files.new',
    'drafts.$draftId.add.$kind',
    'drafts.$draftId.files.$',
    'drafts.$draftId.$kind.$id',
  ].map((folder): RouteRow => [folder, '', phases, wall.policyMakers, wall.policyMakers]),
  ...['progress', 'report', 'watch', 'responses.$pastId'].map((page): RouteRow => [
    `drafts.$draftId.replays.$replayId.${page}`,
    ...(['', phases, wall.policyMakers] as const),
  ]),
  ['drafts.$draftId._index', '', phases, wall.policyMakers],
  ['drafts.$draftId.findings', '', phases, wall.policyMakers],
  ['drafts.$draftId.edits', '', phases, none, wall.policyMakers],
  ['drafts.$draftId.$kind.$id_.cases', '', phases, wall.policyMakers, wall.policyMakers],
  ...['_index', 'questions.$name', 'preview'].map((below): RouteRow => {
    const folder = `drafts.$draftId.questionnaires.$questionnaireId.${below}`;
    return [folder, '', phases, wall.policyMakers, wall.policyMakers];
  }),
];
