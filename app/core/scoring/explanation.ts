import type { AnswerValue, Grade } from '../questionnaire/answers';
import type { RiskPart } from '../rules/rule-set';
import type { Level } from '../rules/rule-set-file';

/** Why one risk has the level it has, as data; `core/rules/in-words.ts` turns the expressions into sentences. */
export interface RiskExplanation {
  risk: string;
  /** The cell of the matrix behind the level shown; absent where the risk does not apply. */
  cell?: { severity: number; likelihood: number; level: Level };
  /** Gravity and irremediability behind the severity, and whether it rose by one. */
  severity?: { gravity: number; irremediability: number; rose: boolean };
  /** Likelihood before safeguards, and after them before rounding up to a whole step, never below 1. */
  likelihood?: { exposed: number; afterSafeguards: number };
  /** The parts whose expressions led there. */
  parts: { part: RiskPart; value: number }[];
  /** Smallest change of the system that lowers the level shown by at least one. */
  smallestChange: SmallestChange;
}

/** What would have to change for the level shown to be lower. */
export type SmallestChange =
  /** The level is already `none` or the lowest. */
  | { kind: 'nothing_to_lower' }
  /** No change of at most `most` changeable answers lowers it. */
  | { kind: 'none'; most: number }
  /** Make these true, with at least this proof. */
  | { kind: 'change'; to: Level; steps: ChangeStep[] };

/** One answer that would have to change, or to be proved. */
export interface ChangeStep {
  question: string;
  /** What the answer would have to be. */
  value: AnswerValue;
  /** The weakest grade that is enough. */
  grade: Grade;
  /** True where the answer stays and only the proof is missing. */
  onlyProof: boolean;
}
