import type { Grade } from '../questionnaire/answers';
import type { Level, Measure } from '../rules/rule-set-file';
import type { Pinned, Range } from '../scoring/evaluation';
import type { Text } from '../shared/text';

/** A person as they were called when they did something. */
export interface Named {
  personId: string;
  name: string;
}

/**
 * The contract that was signed with whoever won, as it is managed: what is still to be done and proved, what went wrong,
 * when its risks are judged anew, and what its end needs. Days are calendar days (YYYY-MM-DD), instants ISO 8601 in UTC.
 */
export interface Contract {
  /** Also the id of its procurement: each has one contract at most. */
  id: string;
  /** The response that won, and the round in which it was handed in. */
  responseId: string;
  roundId: string;
  /** Name of the firm, as it wrote it. */
  firm: string;
  /** The authority's number; may be empty. */
  number: string;
  title: string;
  /** The day it was signed. */
  signedOn: string;
  /** Who manages it: people of the team who are written to. At least one. */
  managers: Named[];
  /** How many days before something is due its owner is written to; may be empty. */
  reminderDays: number[];
  entries: ContractEntry[];
  incidents: Incident[];
  reassessments: Reassessment[];
  handover: HandoverItem[];
  /** Where every risk stood, from the award on, in order. */
  points: StandingPoint[];
  /** Reminders that went out, so that none goes out twice. */
  reminded: string[];
}

/** Where an entry comes from: a measure of the rules, an answer that was promised, or the team itself. */
export type EntrySource =
  { kind: 'measure'; measure: string } | { kind: 'commitment'; question: string } | { kind: 'own' };

/** Who has to see to something. */
export type Party = 'buyer' | 'vendor';

/** One thing that was agreed and has to be proved. */
export interface ContractEntry {
  /** Unique within the contract. */
  id: string;
  from: EntrySource;
  title: Text;
  /** Of a promise: what was answered, one text for each choice; absent for everything else. */
  promised?: Text[];
  /** How binding a measure is; absent for what is no measure. */
  strength?: Measure['strength'];
  /** Stage of the procurement that a measure belongs to; absent for what is no measure. */
  stage?: string;
  owner: Party;
  /** Name of who sees to it; may be empty. */
  who: string;
  /** The last day on which it is on time; absent while none is agreed. */
  due?: string;
  /** What will show that it was done. */
  proofNeeded: Text;
  /** The words of the contract; absent where there are none. */
  clause?: Text;
  /** Ids of the risks it serves; may be empty. */
  risks: string[];
  /** What showed it, once somebody accepted that. */
  proof?: EntryProof;
  /** Given up, and why. */
  waived?: { reason: string; by: Named; at: string };
}

/** What showed that something was done. */
export interface EntryProof {
  /** What was shown and how it was looked at. */
  words: string;
  /** What the document is called and where it is found; may be empty. */
  document: string;
  /** A document shows it, or the buyer or somebody independent has tested it. */
  grade: Extract<Grade, 'documented' | 'verified'>;
  /** The day the buyer had it: this decides whether it was on time. */
  received: string;
  /** The last day it is in force; absent where it has no end. */
  expires?: string;
  by: Named;
  at: string;
}

/** Something that went wrong for people, or a complaint that it did. Nobody affected is named in it. */
export interface Incident {
  id: string;
  kind: 'incident' | 'complaint';
  /** The day it happened or was received. */
  on: string;
  what: string;
  /** How many people it touched; absent where nobody knows. */
  affected?: number;
  /** Ids of the risks that came true; may be empty. */
  risks: string[];
  /** What was done for those affected; empty until something was. */
  remedy: string;
  /** How many were found and how many were put back where they were, as counted over time, in order. */
  counts: { on: string; found: number; restored: number; by: Named }[];
  /** Absent while it is open. */
  closedOn?: string;
  by: Named;
  at: string;
}

/** Why the risks of a running contract are judged anew. */
export const reassessmentReasons = ['date', 'model', 'law', 'provider', 'incident'] as const;
export type ReassessmentReason = (typeof reassessmentReasons)[number];

/** A judgement of the risks anew: called for, then begun on answers of its own, then finished for good. */
export interface Reassessment {
  id: string;
  because: ReassessmentReason;
  /** What happened or changed; may be empty for a date. */
  note: string;
  /** The incident that calls for it; absent for the other reasons. */
  incidentId?: string;
  /** The day by which it is to be finished. */
  due: string;
  by: Named;
  at: string;
  /** Absent until it is begun. */
  begun?: { assessmentId: string; ruleSet: Pinned; by: Named; at: string };
  /** Absent until it is finished; from then on its answers stay as they are. */
  finished?: { by: Named; at: string };
}

/** What is to be handed over or kept when the contract ends, in the words of the catalogue where `kind` is not `own`. */
export interface HandoverItem {
  id: string;
  kind: HandoverKind;
  /** What it is; for `own` alone, else empty. */
  what: string;
  /** Until when: the last day to hand it over, or the day until which it is kept; absent while none is agreed. */
  until?: string;
  done?: { note: string; by: Named; at: string };
}

/** What the end of every contract asks for, in this order. */
export const handoverKinds = [
  'data_returned',
  'data_deleted',
  'documents_handed_over',
  'records_kept',
  'people_told',
] as const;
export type HandoverKind = (typeof handoverKinds)[number] | 'own';

/** Where every risk stood at one time: the evidenced level of each. */
export interface StandingPoint {
  at: string;
  /** What made it: the award, a proof that was accepted or taken back, or a re-assessment that was finished. */
  because: 'award' | 'proof' | 'proof_taken_back' | 'reassessment';
  /** Id of the entry or the re-assessment; absent for the award. */
  of?: string;
  ruleSet: Pinned;
  overall: Range<Level>;
  /** By risk; a risk that this version of the rules does not know is not in it. */
  levels: Record<string, Range<Level>>;
}
