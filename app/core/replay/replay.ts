import type { Answers } from '../questionnaire/answers';
import type { Level, Recommendation } from '../rules/rule-set-file';
import type { JudgingContent } from '../scoring/prepare-once';
import type { Range } from '../scoring/evaluation';

/** Questions and rules as they are, and as they would be. */
export interface ReplayContents {
  before: JudgingContent;
  after: JudgingContent;
}

/** One response as it was handed in, under an id that only those can read who may see it. */
export interface PastResponse {
  id: string;
  /** What kind of service it was for; counted apart. Absent: counted with those that say none. */
  sector?: string;
  /** Which service; counted apart within its sector. */
  service?: string;
  /** The day it was judged for: under both contents it is judged for that day. */
  effectiveDate: string;
  answers: Answers;
}

/** Stands where one of the contents has no such risk or domain: that is no level. */
export const absent = 'absent';

/** Something that is so before and after. */
export interface BeforeAfter<Value> {
  before: Value;
  after: Value;
}

/** A level with its range under both contents; absent where that content has no such risk or domain. */
export type LevelBeforeAfter = BeforeAfter<Range<Level> | typeof absent>;

/** One response under both contents. */
export interface ReplayedResponse {
  id: string;
  /** By risk id, in the order of the rules as they would be, then those they no longer have. */
  risks: Record<string, LevelBeforeAfter>;
  domains: Record<string, LevelBeforeAfter>;
  overall: BeforeAfter<Range<Level>>;
  recommendation: BeforeAfter<Range<Recommendation>>;
  /** Risks whose change moved the level of their domain. */
  movedBy: string[];
  /** Answers to questions that the content after does not have, or whose value it does not take: blank there. */
  dropped: string[];
}
