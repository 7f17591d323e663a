import { blankNeverHelps } from './blank-never-helps';
import { domainsAreIndependent } from './domains-are-independent';
import { evidenceNeverHurts } from './evidence-never-hurts';
import { hiddenIsNothing } from './hidden-is-nothing';
import { levelsAreExplained } from './levels-are-explained';
import { questionsAreWorthAsking } from './questions-are-worth-asking';
import { rangeIsExact } from './range-is-exact';
import { safeguardsNeverHurt } from './safeguards-never-hurt';
import { sameInSameOut } from './same-in-same-out';
import type { Property } from './trial';

/** METHOD §6: what must always hold. The eighth comes in two parts. */
export const properties: readonly Property[] = [
  blankNeverHelps,
  rangeIsExact,
  evidenceNeverHurts,
  safeguardsNeverHurt,
  domainsAreIndependent,
  hiddenIsNothing,
  sameInSameOut,
  levelsAreExplained,
  questionsAreWorthAsking,
];
