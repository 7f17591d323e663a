import type { Answered, CrosswalkElement, Instrument } from '../rules/crosswalk-file';
import type { Factor } from '../rules/factors-file';
import type { Measure } from '../rules/rule-set-file';
import type { Source } from '../shared/source';
import type { SourceCounts } from '../shared/source-counts';
import type { Text } from '../shared/text';

/** A system whose answers are given, as far as the coverage needs it. A blank may be left out or have no value. */
export interface DocumentedCase {
  id: string;
  title: string;
  answers: Readonly<Record<string, unknown>>;
}

/** A question as the coverage names it. */
export interface CoveringQuestion {
  name: string;
  title: Text;
  /** Id of its questionnaire. */
  questionnaire: string;
  audience: 'buyer' | 'vendor';
}

/** A risk or stopper as the coverage names it. */
export interface CoveringRule {
  id: string;
  title: Text;
  /** Path of its file. */
  file: string;
}

/** What lies behind one row of the factor list. */
export interface FactorCoverage {
  factor: Factor;
  questions: CoveringQuestion[];
  risks: CoveringRule[];
  stoppers: CoveringRule[];
  /** Measures about one of its risks, by stage as the rule set orders them. */
  measures: Pick<Measure, 'id' | 'title' | 'strength'>[];
  /** Cases that answer one of its questions. */
  cases: Pick<DocumentedCase, 'id' | 'title'>[];
  sources: Source[];
  sourceCounts: SourceCounts;
  /** True where a question asks about it and a risk or stopper judges it. */
  covered: boolean;
}

/** An element of the crosswalk with what answers it. */
export interface ElementCoverage extends Omit<CrosswalkElement, 'source'> {
  source: Source | undefined;
  /** How far it is answered by what is there: never more than the crosswalk says. */
  answeredNow: Answered;
  /** Its factors that are not covered. */
  uncovered: string[];
  questions: CoveringQuestion[];
  risks: CoveringRule[];
}

/** An instrument with its elements, and how many of them are answered how far. */
export interface InstrumentCoverage extends Omit<Instrument, 'elements'> {
  elements: ElementCoverage[];
  counts: Record<Answered, number>;
}

/** How far the sources of one part of the content were read. */
export interface SourcesOfPart {
  part: 'rules' | 'factors' | 'crosswalk' | 'questionnaire';
  /** Of the rule set or questionnaire; absent for the factor list and the crosswalk. */
  title?: Text;
  counts: SourceCounts;
}

/** What a rule set covers, as plain data. The same content gives the same data. */
export interface Coverage {
  ruleSet: { id: string; version: string; title: Text; hash: string };
  /** Files of the lists, where there are any: a local rule set may leave both to its base. */
  files: { factors?: string; crosswalk?: string };
  /** Persons who reviewed the rule set. */
  reviewedBy: string[];
  domains: { id: string; title: Text }[];
  /** Numbers of rows and of what could cover them. */
  counts: {
    factors: number;
    covered: number;
    questions: number;
    risks: number;
    stoppers: number;
    measures: number;
    cases: number;
    elements: number;
  };
  /** In the order of the list; empty where the rule set has none. */
  factors: FactorCoverage[];
  /** Questions that name no factor. */
  withoutFactor: CoveringQuestion[];
  /** Empty where the rule set has no crosswalk. */
  instruments: InstrumentCoverage[];
  sources: SourcesOfPart[];
}
