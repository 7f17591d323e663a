import type { Answers } from '../questionnaire/answers';
import type { QuestionUse } from '../questionnaire/envelope';
import type { Pinned } from '../scoring/evaluation';

/** One time at which vendors are asked: a market consultation, which only takes comments, or a tender. */
export interface Round {
  id: string;
  procurementId: string;
  kind: 'consultation' | 'tender';
  /** Open: anybody may register by the public link. Invited: only addresses that were invited. */
  access: 'open' | 'invited';
  deadline: Deadline;
  /** Days before the deadline on which who has not submitted is reminded; each 1–60, may be empty. */
  reminderDays: number[];
  /** The two people who open the responses together; empty in a consultation, and until they are named. */
  openers: string[];
  /** Declared before the freeze: answers may improve in negotiation. Otherwise the first answer counts. */
  isNegotiated: boolean;
  /** The pack in force is the last one. None before the freeze; each amendment adds one. */
  packs: PackVersion[];
  /** ISO 8601; absent until it is published. */
  publishedAt?: string;
  /** Who has confirmed the opening; two of them open it. */
  openings: { personId: string; at: string }[];
  /** ISO 8601; absent until two people have opened it. */
  openedAt?: string;
  cancelled?: { at: string; reason: string };
  /** The authority's own system failed: why the deadline was moved after it had passed. */
  outage?: Outage;
  createdAt: string;
}

/** Until when responses are taken: the last instant, with the time zone in which it was announced. */
export interface Deadline {
  /** ISO 8601 in UTC. */
  at: string;
  /** IANA name, `Africa/Nairobi`. */
  zone: string;
}

/** A recorded failure of the authority's own system, told to everybody. Instants in ISO 8601. */
export interface Outage {
  from: string;
  to: string;
  reason: string;
  recordedAt: string;
}

/** One frozen state of what vendors are told and asked. Its content is a {@link Pack} with this hash. */
export interface PackVersion {
  /** Counts from 1. */
  number: number;
  hash: string;
  /** ISO 8601. */
  at: string;
  /** Why an amendment was made; empty for the first. */
  reason: string;
}

/** What is frozen: everything that decides what vendors are asked and how it counts. */
export interface Pack {
  roundId: string;
  number: number;
  procurement: { title: string; service: string; buyer: string; stage: string; ocid: string; reference: string };
  ruleSet: Pinned;
  /** All questionnaires, in the order they are answered. */
  questionnaires: Pinned[];
  /** The buyer's answers as they stood at the freeze: they decide which vendor questions are asked. */
  needAnswers: Answers;
  /** The legal use of each vendor question. */
  uses: Record<string, QuestionUse>;
  isNegotiated: boolean;
  kind: Round['kind'];
  access: Round['access'];
  /** Day for which dates in answers are judged (YYYY-MM-DD): the day of the deadline in its time zone. */
  effectiveDate: string;
}

/**
 * Where a round stands. `draft`: nothing is fixed. `frozen`: the pack is fixed, nobody outside has seen it. `running`:
 * published, responses are taken. `closed`: the deadline has passed and nobody has opened; still sealed. `opened`:
 * two people have opened it. `cancelled`: it ends unopened, on the record.
 */
export type RoundPhase = 'draft' | 'frozen' | 'running' | 'closed' | 'opened' | 'cancelled';

/**
 * The phase of a round at an instant (ISO 8601). The instant of the deadline itself still belongs to `running`.
 * An opened round stays opened and a cancelled one cancelled, whatever the clock says.
 */
export function phaseOf(round: Round, now: string): RoundPhase {
  if (round.cancelled !== undefined) return 'cancelled';
  if (round.openedAt !== undefined) return 'opened';
  if (round.packs.length === 0) return 'draft';
  if (round.publishedAt === undefined) return 'frozen';
  return Date.parse(now) <= Date.parse(round.deadline.at) ? 'running' : 'closed';
}

/** Whether what vendors answered is sealed: nobody on the buyer's side may read it, or know who has answered. */
export function isSealed(round: Round): boolean {
  return round.openedAt === undefined;
}

/** How many named people open a round together. */
export const openersNeeded = 2;
