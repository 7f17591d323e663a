import type { Answers } from '../questionnaire/answers';

/** What one vendor answers in one round. Its answers are those of the assessment with the same id. */
export interface VendorResponse {
  /** Also the id of its assessment. */
  id: string;
  roundId: string;
  /** The vendor's own organisation. */
  organisationId: string;
  /** Name of the firm that answers, as it wrote it. */
  firm: string;
  people: ResponsePerson[];
  /** Every submission ever made, the last one last; a withdrawn one stays listed. */
  submissions: SubmissionHead[];
  createdAt: string;
}

/** Somebody who works on a response. */
export interface ResponsePerson {
  personId: string;
  /** `owner` and `colleague` answer everything and submit; a `subcontractor` sees and answers the named parts only. */
  part: 'owner' | 'colleague' | 'subcontractor';
  /** Ids of the questionnaires that a subcontractor answers; empty for the others. */
  questionnaires: string[];
}

/** One submission without its content. */
export interface SubmissionHead {
  /** Counts from 1 within the response. */
  number: number;
  /** Hash of the {@link Submission}: what the receipt says. */
  hash: string;
  /** ISO 8601. */
  at: string;
  /** Number of the pack it answers. */
  pack: number;
  /** Withdrawn by the vendor, or reopened by an amendment; ISO 8601. */
  withdrawnAt?: string;
}

/** What a vendor hands in: the answers, the documents by hash, and who declared what. */
export interface Submission {
  responseId: string;
  roundId: string;
  number: number;
  firm: string;
  /** Hash of the pack it answers. */
  packHash: string;
  answers: Answers;
  documents: SubmittedDocument[];
  /** Which version of its product the firm offers; absent where it did not say. */
  version?: string;
  declaration: { name: string; position: string; text: string };
  at: string;
}

/** One document of a submission. */
export interface SubmittedDocument {
  name: string;
  /** SHA-256 of the file. */
  hash: string;
  /** Bytes. */
  size: number;
  dated: string;
  expires?: string;
  /** The version of the product that it speaks about, as its owner calls it; absent where it names none. */
  version?: string;
  confidential: boolean;
  /** Names of the questions whose answers it supports. */
  supports: string[];
}

/** The submission that stands: the last one unless it was withdrawn; nothing before the first. */
export function standingSubmission(response: Pick<VendorResponse, 'submissions'>): SubmissionHead | undefined {
  const last = response.submissions.at(-1);
  return last?.withdrawnAt === undefined ? last : undefined;
}
