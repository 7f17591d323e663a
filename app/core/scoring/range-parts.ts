import type { AnswerValue } from '../questionnaire/answers';
import { type Candidates, countCompletions, forEachCompletion } from './completions';
import type { Range } from './evaluation';
import { expressionCompletionsLimit, sharedCompletionsLimit } from './limits';
import type { PreparedExpression } from './prepare-expression';

/** One expression with the ends its result can never leave. */
export interface RangedPart {
  prepared: PreparedExpression;
  bounds: Range<number>;
  /** The values its own reading can tell apart, for blanks no other part reads. */
  candidates: Candidates;
}

/** Where each part can lie in one completion of the blanks that parts share. */
export type PartRanges = readonly Range<number>[];

/**
 * Ranges several expressions together. Blanks that at least two of them read are completed together, each other
 * blank only for the one expression that reads it; so the ranges handed to `visit` are independent of each other and
 * every combination of their values can really occur.
 *
 * @param sharedCandidates values of a question that any of the parts can tell apart.
 * @returns false where a limit was reached and the ranges are wider than they need be.
 */
export function rangeParts(
  parts: readonly RangedPart[],
  sharedCandidates: Candidates,
  effectiveDate: string,
  visit: (ranges: PartRanges) => void,
): boolean {
  const readers = new Map<string, number>();
  for (const part of parts) {
    for (const question of part.prepared.questions) readers.set(question, (readers.get(question) ?? 0) + 1);
  }
  const values = new Map<string, AnswerValue>();
  const open: string[] = [];
  for (const question of readers.keys()) {
    const [first, ...others] = sharedCandidates(question);
    if (first === undefined) throw new Error(`No value can complete the question ${question}`);
    if (others.length === 0) values.set(question, first);
    else open.push(question);
  }
  const { shared, exact } = withinLimit(
    open.filter((question) => (readers.get(question) ?? 0) > 1),
    sharedCandidates,
  );
  let withinLimits = exact;
  const rangers = parts.map((part) => {
    const ranger = partRanger(part, new Set(shared), open, values, effectiveDate);
    withinLimits &&= ranger.exact;
    return ranger.range;
  });
  forEachCompletion(shared, sharedCandidates, values, () => visit(rangers.map((range) => range())));
  return withinLimits;
}

/** Drops the blanks with most values from those completed together until the number is bounded. */
function withinLimit(questions: string[], candidates: Candidates): { shared: string[]; exact: boolean } {
  const byCount = [...questions].sort((left, right) => candidates(left).length - candidates(right).length);
  const shared = [...byCount];
  while (countCompletions(shared, candidates) > sharedCompletionsLimit) shared.pop();
  return { shared, exact: shared.length === byCount.length };
}

/** Ranges one part over its own blanks, and remembers the range for each completion of the shared ones it reads. */
function partRanger(
  part: RangedPart,
  shared: ReadonlySet<string>,
  open: readonly string[],
  values: Map<string, AnswerValue>,
  effectiveDate: string,
): { range: () => Range<number>; exact: boolean } {
  const { prepared, bounds, candidates } = part;
  const isOpen = new Set(open);
  const own = prepared.questions.filter((question) => isOpen.has(question) && !shared.has(question));
  const sharedRead = prepared.questions.filter((question) => shared.has(question));
  if (countCompletions(own, candidates) > expressionCompletionsLimit) return { range: () => bounds, exact: false };
  const valueOf = (question: string) => {
    const value = values.get(question);
    if (value === undefined) throw new Error(`The question ${question} has no value in this completion`);
    return value;
  };
  const compute = (): Range<number> => {
    let atLeast = Infinity;
    let atMost = -Infinity;
    forEachCompletion(own, candidates, values, () => {
      const result = prepared.resultFor(valueOf, effectiveDate);
      atLeast = Math.min(atLeast, result);
      atMost = Math.max(atMost, result);
      return atLeast > bounds.atLeast || atMost < bounds.atMost;
    });
    return { atLeast, atMost };
  };
  if (sharedRead.length === 0) {
    const range = compute();
    return { range: () => range, exact: true };
  }
  const remembered = new Map<string, Range<number>>();
  return {
    range: () => {
      const key = sharedRead.map((question) => JSON.stringify(values.get(question))).join(' ');
      const range = remembered.get(key) ?? compute();
      remembered.set(key, range);
      return range;
    },
    exact: true,
  };
}
