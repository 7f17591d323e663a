import type { AssessmentOwner, ContentMove } from '~/use-cases/ports';

export interface ContentVersionRow {
  kind: 'questionnaire' | 'rule_set';
  id: string;
  version: string;
  hash: string;
  filesJson: string;
  registeredAt: string;
}

export interface AssessmentRow {
  id: string;
  title: string;
  service: string;
  buyer: string;
  vendor: string;
  stage: string;
  ruleSetJson: string;
  questionnairesJson: string;
  createdAt: string;
  changedAt: string;
  revision: number;
  /** Id of a worked example; null for a purchase. */
  practiceOf: string | null;
  ownerKind: AssessmentOwner['kind'];
  /** Id of the organisation, person or procurement, or of the round of a response. */
  ownerId: string;
}

/** The answer that stands now. A row without an answer is a question that was made blank. */
export interface AnswerRow {
  assessmentId: string;
  question: string;
  answerJson: string | null;
  /** Revision that brought this answer. */
  revision: number;
}

/** One accepted patch. */
export interface PatchRow {
  assessmentId: string;
  id: string;
  /** Hash of its changes: shows whether a patch with this id is the same patch. */
  hash: string;
  /** Revision after it. */
  revision: number;
  at: string;
}

/** What a patch changed, append-only: enough to rebuild the answers at every revision. */
export interface AnswerChangeRow {
  assessmentId: string;
  revision: number;
  question: string;
  oldJson: string | null;
  newJson: string | null;
  /** Id of the person; null where nobody noted it. */
  by: string | null;
}

/** What was written anew about an assessment itself, append-only. */
export interface DetailChangeRow {
  assessmentId: string;
  /** Counts from 1 within the assessment. */
  number: number;
  oldJson: string;
  newJson: string;
  at: string;
}

export interface IssuedResultRow {
  id: string;
  assessmentId: string;
  revision: number;
  language: string;
  release: string;
  evaluationJson: string;
  briefHash: string;
  issuedAt: string;
}

/** What somebody chose when another version of the content was offered, append-only. */
export interface ContentMoveRow {
  assessmentId: string;
  /** Counts from 1 within the assessment. */
  number: number;
  kind: ContentMove['kind'];
  fromJson: string;
  toJson: string;
  leftJson: string;
  /** Of the answers from then on. */
  revision: number;
  at: string;
  by: string;
}
