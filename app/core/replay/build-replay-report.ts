import type { JudgingContent } from '../scoring/prepare-once';
import type { Pinned } from '../scoring/evaluation';
import type { Counts } from './counts';
import type { ReplayContents, ReplayedResponse } from './replay';
import { shownGroups, type ShownGroup, type ShownMove } from './shown-groups';
import { type ReplayTally, unchanged } from './tally';
import { watchFindings, type WatchFindings } from './watch-findings';

/**
 * Moves of one risk, domain or of the whole: `low>high` and how often, the most frequent first. A number that must not
 * be shown is `null`; see `guardReport`.
 */
export interface Moves {
  unchanged: number | null;
  moved: ShownMove[];
}

/** What a replay found, as plain data that can be shown: small groups are hidden in it. */
export interface ReplayReport {
  before: Pinned;
  after: Pinned;
  responses: number;
  /** Responses of which a level shown or the recommendation is another one. */
  changed: number | null;
  /** Responses of which only the other end of a range moved. */
  onlyRange: number | null;
  overall: Moves;
  recommendation: Moves;
  domains: (Moves & { id: string })[];
  /** Those that moved, the most frequent first. */
  risks: (Moves & { id: string; movedDomain: number | null })[];
  groups: ShownGroup[];
  /** Questions that only the content after has: blank in every response. */
  newQuestions: string[];
  /** Answers that the content after has no question for, and values it does not offer: blank there. */
  unknownAnswers: { question: string; count: number }[];
  unofferedAnswers: { question: string; count: number }[];
  changes: ReplayedResponse[];
  watch: WatchFindings;
}

/** Puts a tally into the form in which it may be shown. */
export function buildReplayReport(tally: ReplayTally, { before, after }: ReplayContents): ReplayReport {
  const known = new Set(questionsOf(before));
  const each = (tables: ReadonlyMap<string, Counts>) => [...tables].map(([id, counts]) => ({ id, ...movesIn(counts) }));
  return {
    before: pinned(before),
    after: pinned(after),
    responses: tally.responses,
    changed: tally.changed,
    onlyRange: tally.onlyRange,
    overall: movesIn(tally.overall),
    recommendation: movesIn(tally.recommendation),
    domains: each(tally.domains),
    risks: each(tally.risks)
      .map((risk) => ({ ...risk, movedDomain: tally.movedBy.get(risk.id) ?? 0 }))
      .filter(({ moved }) => moved.length > 0)
      .sort((left, right) => countOf(right) - countOf(left) || (left.id < right.id ? -1 : 1)),
    groups: shownGroups(tally.groups),
    newQuestions: questionsOf(after).filter((name) => !known.has(name)),
    unknownAnswers: listed(tally.unknownAnswers),
    unofferedAnswers: listed(tally.unofferedAnswers),
    changes: tally.changes,
    watch: watchFindings(tally.watch, after),
  };
}

function pinned({ ruleSet: { id, version, hash } }: JudgingContent): Pinned {
  return { id, version, hash };
}

function questionsOf({ questionnaires }: JudgingContent): string[] {
  return questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name));
}

function movesIn(counts: Counts): Moves {
  const moved = [...counts].filter(([move]) => move !== unchanged).map(([move, count]) => ({ move, count }));
  moved.sort((left, right) => right.count - left.count || (left.move < right.move ? -1 : 1));
  return { unchanged: counts.get(unchanged) ?? 0, moved };
}

function countOf({ moved }: Moves): number {
  return moved.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function listed(counts: Counts): { question: string; count: number }[] {
  return [...counts].map(([question, count]) => ({ question, count }));
}
