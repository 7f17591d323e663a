import type { TeamPart } from '~/core/procurement/role';
import type { Round } from '~/core/procurement/round';

export interface ProcurementRow {
  id: string;
  organisationId: string;
  title: string;
  service: string;
  stage: string;
  ocid: string;
  reference: string;
  ruleSetJson: string;
  questionnairesJson: string;
  needId: string;
  usesJson: string;
  usesConfirmedAt: string | null;
  createdAt: string;
}

export interface ProcurementTeamRow {
  procurementId: string;
  personId: string;
  part: TeamPart;
  /** Place in the team, from 0. */
  position: number;
}

export interface RoundRow {
  id: string;
  procurementId: string;
  kind: Round['kind'];
  access: Round['access'];
  deadlineAt: string;
  deadlineZone: string;
  reminderDaysJson: string;
  openersJson: string;
  /** 0 or 1. */
  isNegotiated: number;
  packsJson: string;
  publishedAt: string | null;
  openingsJson: string;
  openedAt: string | null;
  cancelledAt: string | null;
  cancelledReason: string | null;
  outageJson: string | null;
  createdAt: string;
}

/** Append-only. */
export interface PackRow {
  roundId: string;
  number: number;
  hash: string;
  contentJson: string;
}

export interface InvitationRow {
  roundId: string;
  id: string;
  firm: string;
  /** In lower case. */
  email: string;
  secretHash: string;
  sentAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

export interface RoundQuestionRow {
  roundId: string;
  id: string;
  askedBy: string;
  text: string;
  askedAt: string;
  answerJson: string | null;
}

export interface RoundCommentRow {
  roundId: string;
  id: string;
  personId: string;
  firm: string;
  question: string | null;
  text: string;
  at: string;
}

export interface ReminderRow {
  roundId: string;
  kind: string;
  at: string;
}
