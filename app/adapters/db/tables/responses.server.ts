import type { ResponsePerson } from '~/core/procurement/response';

/** Its answers are those of the assessment with the same id. */
export interface ResponseRow {
  id: string;
  roundId: string;
  organisationId: string;
  firm: string;
  createdAt: string;
}

export interface ResponsePersonRow {
  responseId: string;
  personId: string;
  part: ResponsePerson['part'];
  questionnairesJson: string;
  /** Place among the people, from 0. */
  position: number;
}

/** Head of a submission. Append-only but for the withdrawal. */
export interface SubmissionRow {
  responseId: string;
  number: number;
  hash: string;
  at: string;
  pack: number;
  withdrawnAt: string | null;
}

/** Append-only; gone once a withdrawn submission is forgotten. */
export interface SubmissionContentRow {
  responseId: string;
  number: number;
  contentJson: string;
}

/** Which bytes a submission rests on. Append-only, with its content. */
export interface SubmissionFileRow {
  responseId: string;
  number: number;
  hash: string;
}

export interface DocumentRow {
  id: string;
  assessmentId: string;
  name: string;
  type: string;
  size: number;
  hash: string;
  dated: string;
  expires: string | null;
  version: string | null;
  /** 0 or 1. */
  confidential: number;
  supportsJson: string;
  uploadedBy: string;
  uploadedAt: string;
}
