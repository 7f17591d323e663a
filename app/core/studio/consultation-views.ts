import type { QuestionEntry } from '../rulebook/questionnaire-book';
import type { RiskEntry, RuleBook, StopperEntry } from '../rulebook/rule-book';
import type { Pinned } from '../scoring/evaluation';
import type { Text } from '../shared/text';
import type { Consultation, DraftComment, PublicComment } from './consultation';
import type { ContentDiff, DiffEntry } from './diff/content-diff';
import type { Draft } from './draft';

/** What stands above everything that is read in a consultation. */
export interface ConsultationHead extends Pick<Consultation, 'token' | 'welcome' | 'closesOn' | 'startedAt'> {
  /** What the draft is to change, in its authors' words. */
  title: string;
  /** Who asks. */
  organisation: string;
  /** Whether comments are taken. */
  isOpen: boolean;
  /** The version that was published of the draft. */
  published?: Pinned;
  /** Whether the draft was discarded. */
  isGivenUp: boolean;
}

/** Everything of a draft that can be read and commented on, by its title. */
export interface ConsultedParts {
  domains: { title: Text; risks: ConsultedItem[] }[];
  stoppers: ConsultedItem[];
  questionnaires: { id: string; title: Text; questions: ConsultedItem[] }[];
}

/** One risk, stopper or question; a question by its name. */
export interface ConsultedItem {
  id: string;
  title: Text;
}

/** A draft that is shared for comment, as everybody who has the link reads it. */
export interface ReadConsultation {
  head: ConsultationHead;
  /** What it changes of what it was made from, in words. */
  diff: Pick<ContentDiff, 'parts' | 'unread'>;
  /** Whether it was made from nothing. */
  isNew: boolean;
  parts: ConsultedParts;
  /** All that were let through. */
  comments: PublicComment[];
}

/** One part of it in words. */
export type ConsultedPart =
  /** `most`: the highest number of severity and likelihood. */
  | { kind: 'risk'; title: Text; entry: RiskEntry; most: number }
  | { kind: 'stopper'; title: Text; entry: StopperEntry }
  | { kind: 'question'; title: Text; entry: QuestionEntry };

/** A part with what the draft changes about it, and what was said about it. */
export interface ReadConsultedPart {
  head: ConsultationHead;
  part: ConsultedPart;
  /** Absent where nothing about it is different. */
  change?: DiffEntry;
  comments: PublicComment[];
}

/** A consultation as its authors see it in a list. */
export interface ListedConsultation {
  consultation: Consultation;
  /** Whether comments are taken. */
  isOpen: boolean;
  comments: number;
  unanswered: number;
}

/** A comment with the title of what it is about. */
export interface TitledComment extends DraftComment {
  title: Text;
}

/** A consultation as its authors see it, with everything that was said in it. */
export interface DraftConsultation {
  draft: Draft;
  consultation: Consultation;
  /** The whole address under which it is read. */
  link: string;
  /** Whether comments are taken. */
  isOpen: boolean;
  comments: TitledComment[];
  /** Names of colleagues, by id. */
  names: Record<string, string>;
}

/** A comment that was let through, with the title of what it is about in the version that was published. */
export interface KeptComment extends PublicComment {
  /** Absent where the version that was published has no such part. */
  title?: Text;
}

/** A consultation as it is kept with the version that came of it. */
export interface KeptConsultation extends Pick<Consultation, 'id' | 'startedAt' | 'closesOn' | 'welcome'> {
  comments: KeptComment[];
}

/** What was said about a version before it was published, and what became of that. */
export interface VersionComments {
  ruleSet: Pick<RuleBook['ruleSet'], 'id' | 'version' | 'title'>;
  /** What its address has to name besides, where it is not in use. */
  hash?: string;
  consultations: KeptConsultation[];
}

/** A version of rules that was offered here at some time. */
export interface ComparableVersion extends Pinned {
  /** Instant at which it became known here; ISO 8601. */
  registeredAt: string;
}

/** Two versions of rules side by side; nothing is compared before two are chosen. */
export interface VersionComparison {
  /** All that can be compared, by id, the newest version of each first. */
  versions: ComparableVersion[];
  before?: ComparableVersion;
  after?: ComparableVersion;
  diff?: ContentDiff;
}
