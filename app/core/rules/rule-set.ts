import type { CrosswalkFile } from './crosswalk-file';
import type { Expression } from './expression';
import type { Retired } from './extend/local-rule-set-file';
import type { FactorsFile } from './factors-file';
import type {
  ControlFile,
  Measure,
  PointsRuleSetFile,
  RiskFile,
  RiskRuleSetFile,
  RuleCase,
  StopperFile,
} from './rule-set-file';

/** Names of a risk's parts that are one expression each, in the order they are explained. */
export const riskParts = [
  'applies',
  'gravity',
  'irremediability',
  'wholePopulation',
  'vulnerable',
  'likelihood',
] as const;
export type RiskPart = (typeof riskParts)[number];

/** A safeguard with its parsed expression. */
export interface Control extends Omit<ControlFile, 'inPlace'> {
  inPlace: Expression;
}

/** One risk: cause → event → harm → right affected, with parsed expressions. */
export interface Risk extends Omit<RiskFile, RiskPart | 'controls'>, Record<RiskPart, Expression> {
  controls: Control[];
  cases: RuleCase[];
  /** File it was read from. */
  file: string;
}

/** A state of affairs in which the purchase must not go ahead. */
export interface Stopper extends Omit<StopperFile, 'when'> {
  when: Expression;
  cases: RuleCase[];
  file: string;
}

/** The factor list of a rule set, and its file. */
export interface FactorList extends Omit<FactorsFile, '$schema'> {
  file: string;
}

/** What a rule set answers of other instruments, and its file. */
export interface Crosswalk extends Omit<CrosswalkFile, '$schema'> {
  file: string;
}

/** What a local rule set stands on. */
export interface Extension {
  id: string;
  version: string;
  hash: string;
  /** Path of the base's `rule-set.json`. */
  file: string;
  /** What of the base does not hold, by kind and name, each with the reason. */
  retired?: Retired;
  /** How many of the accepted warnings are the base's; they stand first. */
  inheritedWarnings: number;
}

/** A parsed rule set of the method `risks`. */
export interface RiskRuleSet extends Omit<RiskRuleSetFile, '$schema'> {
  /** Hash over all its files. */
  hash: string;
  /** Path of `rule-set.json`. */
  file: string;
  /** Present where it is a local rule set: everything else here is base and local together. */
  extends?: Extension;
  risks: Risk[];
  stoppers: Stopper[];
  measures: Measure[];
  /** What questions and rules must between them cover; absent where the rule set says nothing about it. */
  factorList?: FactorList;
  crosswalk?: Crosswalk;
  /** Where each measure stands, by its id. */
  measurePlaces?: Record<string, { file: string; pointer: string }>;
}

/** A parsed rule set of the method `points`. */
export interface PointsRuleSet extends Omit<PointsRuleSetFile, '$schema' | 'figures' | 'levels'> {
  hash: string;
  file: string;
  figures: { name: string; title: PointsRuleSetFile['title']; value: Expression }[];
  levels: {
    of: Expression;
    bands: { id: string; title: PointsRuleSetFile['title']; upTo?: Expression }[];
  };
}

/** A parsed rule set of either method. */
export type RuleSet = RiskRuleSet | PointsRuleSet;
