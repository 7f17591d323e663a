import type { Procurement } from '~/core/procurement/procurement';
import type { NewEvent, RecordedEvent, StreamHead } from '~/core/procurement/record';
import type { SubmissionHead, Submission, VendorResponse } from '~/core/procurement/response';
import type { Pack, Round } from '~/core/procurement/round';

/** Procurements of all organisations. Who may see one is decided by the use case. */
export interface ProcurementStore {
  add(procurement: Procurement): Promise<void>;
  find(id: string): Promise<Procurement | undefined>;
  /** In whose team the person is; the newest first. */
  listOfPerson(personId: string): Promise<Procurement[]>;
  /** Of a public body, whoever works on them: the oldest first. */
  listOfOrganisation(organisationId: string): Promise<Procurement[]>;
  /** Writes it anew as a whole. */
  change(procurement: Procurement): Promise<void>;
}

/** A vendor that was asked to answer. */
export interface Invitation {
  id: string;
  roundId: string;
  /** Name of the firm as the buyer wrote it. */
  firm: string;
  /** The one address it is good for, in lower case. */
  email: string;
  /** SHA-256 of the secret in the link. */
  secretHash: string;
  /** ISO 8601. */
  sentAt: string;
  expiresAt: string;
  revokedAt?: string;
}

/** A vendor's question about a round. Nobody on the buyer's side learns who asked. */
export interface RoundQuestion {
  id: string;
  roundId: string;
  /** Who asked: for the asker's own list only. */
  askedBy: string;
  text: string;
  askedAt: string;
  /** The question as it is published, without what would give the asker away; then the answer. Absent until answered. */
  answer?: { question: string; text: string; at: string };
}

/** What somebody said in a market consultation. */
export interface RoundComment {
  id: string;
  roundId: string;
  personId: string;
  /** The firm or body it is from. */
  firm: string;
  /** Name of the question it is about; absent for a general one. */
  question?: string;
  text: string;
  at: string;
}

/** Rounds with their packs, invitations, questions and comments. */
export interface RoundStore {
  add(round: Round): Promise<void>;
  find(id: string): Promise<Round | undefined>;
  /** The oldest first. */
  listOfProcurement(procurementId: string): Promise<Round[]>;
  /** Published, neither opened nor cancelled: those that the clock concerns. */
  listActive(): Promise<Round[]>;
  /** Published for everybody and still running at `now`. */
  listPublic(now: string): Promise<Round[]>;
  /** Writes it anew as a whole. */
  change(round: Round): Promise<void>;
  keepPack(pack: Pack, hash: string): Promise<void>;
  findPack(roundId: string, number: number): Promise<Pack | undefined>;

  addInvitation(invitation: Invitation): Promise<void>;
  /** In the order they were sent. */
  listInvitations(roundId: string): Promise<Invitation[]>;
  findInvitation(secretHash: string): Promise<Invitation | undefined>;
  changeInvitation(invitation: Invitation): Promise<void>;

  addQuestion(question: RoundQuestion): Promise<void>;
  /** The oldest first. */
  listQuestions(roundId: string): Promise<RoundQuestion[]>;
  changeQuestion(question: RoundQuestion): Promise<void>;
  addComment(comment: RoundComment): Promise<void>;
  /** The oldest first. */
  listComments(roundId: string): Promise<RoundComment[]>;

  /**
   * Published rounds whose deadline or cancellation lies before an instant, and whose drafts were not forgotten since
   * that deadline.
   */
  listWithDrafts(before: string): Promise<Round[]>;
  /** Notes that the drafts of a round, for its present deadline, are forgotten. */
  noteDraftsForgotten(roundId: string, at: string): Promise<void>;
  /** Notes that a reminder of this kind went out. False where it was noted before. */
  noteReminder(roundId: string, kind: string, at: string): Promise<boolean>;
}

/** What vendors answer. Until a round is opened only vendors' own use cases, the opening and the clock ask this store. */
export interface ResponseStore {
  add(response: VendorResponse): Promise<void>;
  find(id: string): Promise<VendorResponse | undefined>;
  /** The oldest first. */
  listOfRound(roundId: string): Promise<VendorResponse[]>;
  /** On which the person works; the newest first. */
  listOfPerson(personId: string): Promise<VendorResponse[]>;
  /** Of one vendor's organisation, the newest first: for the reuse of its own answers. */
  listOfOrganisation(organisationId: string): Promise<VendorResponse[]>;
  /** Writes people, firm and the heads of submissions anew. */
  change(response: VendorResponse): Promise<void>;
  keepSubmission(submission: Submission, head: SubmissionHead): Promise<void>;
  findSubmission(responseId: string, number: number): Promise<Submission | undefined>;
  /** Gone with its draft, history and withdrawn submissions. */
  remove(id: string): Promise<void>;
  /** Forgets how the draft came about and what was withdrawn; the answers and the standing submission stay. */
  forgetDraft(id: string): Promise<void>;
}

/** A file that supports answers of one assessment. Its bytes are in the {@link FileStore} under its hash. */
export interface Document {
  id: string;
  /** The assessment whose answers it supports. */
  assessmentId: string;
  /** As its owner called it; text, never a path. */
  name: string;
  /** Found from the content, not from the name. */
  type: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes. */
  hash: string;
  /** The day it was issued (YYYY-MM-DD). */
  dated: string;
  /** The last day it is in force. */
  expires?: string;
  /** The version of the product that it speaks about, as its owner calls it; absent where it names none. */
  version?: string;
  confidential: boolean;
  /** Names of the questions whose answers it supports. */
  supports: string[];
  uploadedBy: string;
  uploadedAt: string;
}

/** Documents by assessment. */
export interface DocumentStore {
  add(document: Document): Promise<void>;
  find(id: string): Promise<Document | undefined>;
  /** The oldest first. */
  list(assessmentId: string): Promise<Document[]>;
  change(document: Document): Promise<void>;
  remove(id: string): Promise<void>;
  /** Whether any document or submission still rests on these bytes. */
  isInUse(hash: string): Promise<boolean>;
}

/** The append-only record. */
export interface RecordStore {
  /** Adds an event at the end of its stream, with its number and hash. */
  append(event: NewEvent): Promise<RecordedEvent>;
  /** One stream, in order; empty for one that never began. */
  list(stream: string): Promise<RecordedEvent[]>;
  /** Number and hash of the last event of every stream. */
  heads(): Promise<StreamHead[]>;
  /** The noted end of one stream; nothing for one that never began. */
  head(stream: string): Promise<StreamHead | undefined>;
  /** Takes over a stream as it was recorded elsewhere. Throws where there is one of this name. */
  adopt(events: readonly RecordedEvent[]): Promise<void>;
}
