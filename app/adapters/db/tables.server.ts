import type {
  AnswerChangeRow,
  AnswerRow,
  AssessmentRow,
  ContentMoveRow,
  ContentVersionRow,
  DetailChangeRow,
  IssuedResultRow,
  PatchRow,
} from './tables/assessments.server';
import type { PaperRow } from './tables/papers.server';
import type { OrganisationRow, PersonRow, SecretRow, SessionRow, WrongCodeRow } from './tables/people.server';
import type {
  InvitationRow,
  PackRow,
  ProcurementRow,
  ProcurementTeamRow,
  ReminderRow,
  RoundCommentRow,
  RoundQuestionRow,
  RoundRow,
} from './tables/procurements.server';
import type { EventHeadRow, EventRow, OutboxRow } from './tables/record.server';
import type {
  DocumentRow,
  ResponsePersonRow,
  ResponseRow,
  SubmissionContentRow,
  SubmissionFileRow,
  SubmissionRow,
} from './tables/responses.server';
import type {
  ConsultationRow,
  DraftCommentRow,
  DraftEditRow,
  DraftFileRow,
  DraftRow,
  PublicationRow,
  ReplayRow,
} from './tables/studio.server';

/**
 * The tables as the newest migration leaves them. Columns that end in `Json` hold canonical JSON; instants are ISO 8601
 * in UTC with milliseconds, so that they compare as text.
 */
export interface Tables {
  contentVersions: ContentVersionRow;
  drafts: DraftRow;
  draftFiles: DraftFileRow;
  draftEdits: DraftEditRow;
  publications: PublicationRow;
  replays: ReplayRow;
  consultations: ConsultationRow;
  draftComments: DraftCommentRow;
  assessments: AssessmentRow;
  answers: AnswerRow;
  patches: PatchRow;
  answerChanges: AnswerChangeRow;
  detailChanges: DetailChangeRow;
  contentMoves: ContentMoveRow;
  issuedResults: IssuedResultRow;

  organisations: OrganisationRow;
  people: PersonRow;
  sessions: SessionRow;
  secrets: SecretRow;
  wrongCodes: WrongCodeRow;

  procurements: ProcurementRow;
  procurementTeam: ProcurementTeamRow;
  rounds: RoundRow;
  packs: PackRow;
  invitations: InvitationRow;
  roundQuestions: RoundQuestionRow;
  roundComments: RoundCommentRow;
  reminders: ReminderRow;

  responses: ResponseRow;
  responsePeople: ResponsePersonRow;
  submissions: SubmissionRow;
  submissionContents: SubmissionContentRow;
  submissionFiles: SubmissionFileRow;
  documents: DocumentRow;
  papers: PaperRow;

  events: EventRow;
  eventHeads: EventHeadRow;
  outbox: OutboxRow;
}
