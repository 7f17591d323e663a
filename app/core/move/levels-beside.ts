import type { Level, Recommendation } from '../rules/rule-set-file';
import type { Range, RiskEvaluation } from '../scoring/evaluation';

/** A level shown under two contents; absent where one of them has no such domain or risk. */
export interface LevelBeside {
  /** Of the domain or risk; empty for the whole. */
  id: string;
  before?: Range<Level>;
  /** If every answer is confirmed that can be. */
  after?: Range<Level>;
  /** If none is. */
  unconfirmed?: Range<Level>;
}

/** The same answers judged by two contents, in levels alone. */
export interface LevelsBeside {
  overall: LevelBeside;
  recommendation: { before: Range<Recommendation>; after: Range<Recommendation>; unconfirmed: Range<Recommendation> };
  domains: LevelBeside[];
  /** Those whose level is not the same in all three; in the order of the rules that are moved to, then those gone. */
  risks: LevelBeside[];
}

/** Lays three results of one set of answers beside each other. */
export function levelsBeside(before: RiskEvaluation, after: RiskEvaluation, unconfirmed: RiskEvaluation): LevelsBeside {
  const risksOf = ({ risks }: RiskEvaluation) => risks.map(({ id, evidenced }) => ({ id, level: evidenced.level }));
  const domainsOf = ({ domains }: RiskEvaluation) => domains.map(({ id, evidenced }) => ({ id, level: evidenced }));
  return {
    overall: {
      id: '',
      before: before.overall.evidenced,
      after: after.overall.evidenced,
      unconfirmed: unconfirmed.overall.evidenced,
    },
    recommendation: {
      before: before.recommendation,
      after: after.recommendation,
      unconfirmed: unconfirmed.recommendation,
    },
    domains: beside(domainsOf(before), domainsOf(after), domainsOf(unconfirmed)),
    risks: beside(risksOf(before), risksOf(after), risksOf(unconfirmed)).filter(differs),
  };
}

interface Levelled {
  id: string;
  level: Range<Level>;
}

function beside(before: Levelled[], after: Levelled[], unconfirmed: Levelled[]): LevelBeside[] {
  const ids = new Set([...after, ...before].map(({ id }) => id));
  const levelOf = (all: Levelled[], id: string) => all.find((one) => one.id === id)?.level;
  return [...ids].map((id) => {
    const levels = { before: levelOf(before, id), after: levelOf(after, id), unconfirmed: levelOf(unconfirmed, id) };
    return {
      id,
      ...(levels.before && { before: levels.before }),
      ...(levels.after && { after: levels.after }),
      ...(levels.unconfirmed && { unconfirmed: levels.unconfirmed }),
    };
  });
}

function differs({ before, after, unconfirmed }: LevelBeside): boolean {
  const words = [before, after, unconfirmed].map((range) => `${range?.atLeast} ${range?.atMost}`);
  return new Set(words).size > 1;
}
