import type { Answers } from '../questionnaire/answers';
import type { Question } from '../questionnaire/questionnaire';
import type { Deadline } from '../procurement/round';
import type { Consensus } from './consensus';
import type { Difference } from './differences';
import type { Declaration } from './panel';
import type { Sheet } from './sheet';

/** How the responses of a round were judged: by whom, with which ties, what each found, and what they agreed on. */
export interface Minutes {
  procurement: { title: string; buyer: string; reference: string };
  /** Its zone is the one in which instants are told. */
  deadline: Deadline;
  /** Everybody of the team who judges or has declared anything. */
  people: { personId: string; name: string; isJudge: boolean; declaration?: Declaration }[];
  /** Those that the reader may read, by the firm's name. */
  responses: JudgedResponse[];
  /** Firms whose judging the reader may not see, because of a conflict or because they have not declared. */
  leftOut: string[];
}

/** How one response was judged. */
export interface JudgedResponse {
  responseId: string;
  firm: string;
  judges: { personId: string; name: string }[];
  /** What each found; none before all have submitted. */
  sheets: Sheet[];
  differences: Difference[];
  consensus?: Consensus;
  /** As they were given. */
  answers: Answers;
  questions: Question[];
  /** The version of its product that the firm offers; absent where it did not say. */
  offered?: string;
  /** The version that the document behind an answer speaks about, by question, where it names one. */
  versions: Record<string, string>;
}
