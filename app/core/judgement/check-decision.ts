import { z } from 'zod';
import type { Recommendation } from '../rules/rule-set-file';
import type { Range } from '../scoring/evaluation';
import { recommendations } from '../scoring/level';
import { failure, success, type Issue, type Result } from '../shared/issue';
import type { Comparison } from './comparison';
import type { Decidable, DecidedResponse, DecisionText } from './decision';

/** A decision as somebody typed it; everything may be empty. */
export interface ProposedDecision {
  /** Id of the response that gets the contract; {@link nobody}; empty where nothing was chosen. */
  awarded: string;
  reason: string;
  /** YYYY-MM-DD. */
  standstillUntil: string;
  /** By response; whatever is not among those to be decided about is left out. */
  responses: Readonly<Record<string, Pick<DecidedResponse, 'reason' | 'advantages'> & { decided: string }>>;
  /** Why an earlier decision is replaced. */
  correction: string;
}

/** Chosen where no bidder gets the contract. */
export const nobody = 'nobody';

/** What is to be decided, from what all were judged to be, in the order of the firms' names. */
export function decidablesOf({ bidders, stoppers }: Comparison): Decidable[] {
  return bidders.map(({ responseId, firm, recommendation, answersHash }, index) => ({
    ...{ responseId, firm, recommended: recommendation, answersHash },
    prohibitedBy: stoppers
      .filter(({ prohibitedByLaw, cells }) => prohibitedByLaw && cells[index] === 'holds')
      .map(({ id }) => id),
  }));
}

/** Whether something else was decided than what is recommended, in either direction: anything outside of the range. */
export function departs({ atLeast, atMost }: Range<Recommendation>, decided: Recommendation): boolean {
  const rank = (one: Recommendation) => recommendations.indexOf(one);
  return rank(decided) < rank(atLeast) || rank(decided) > rank(atMost);
}

/**
 * The decision as it can be recorded, or what is wrong with it, each at its field: `award_missing`, `award_stopped` at
 * `/awarded`; `decided_missing`, `decided_prohibited` at `/decided-<response>`; `departure_unexplained` at
 * `/reason-<response>`; `advantages_missing` at `/advantages-<response>`; `standstill_unreadable`, `standstill_over` at
 * `/standstill`; `correction_unexplained` at `/correction`. How long words may be is checked elsewhere.
 * @param on.today the day on which it is decided (YYYY-MM-DD).
 * @param on.isCorrection whether it replaces an earlier one.
 */
export function checkDecision(
  proposed: ProposedDecision,
  on: { decidables: readonly Decidable[]; today: string; isCorrection: boolean },
): Result<DecisionText> {
  const { decidables, isCorrection } = on;
  const awarded = decidables.find(({ responseId }) => responseId === proposed.awarded);
  const responses = decidables.map((decidable) => decidedOf(decidable, proposed, awarded));
  const issues = [
    ...(awarded === undefined && proposed.awarded !== nobody ? [complain('award_missing', 'awarded')] : []),
    ...responses.flatMap((response) => responseIssues(response, awarded)),
    ...standstillIssues(proposed.standstillUntil, on.today, awarded !== undefined),
    ...(isCorrection && proposed.correction.trim() === '' ? [complain('correction_unexplained', 'correction')] : []),
  ];
  if (issues.length > 0) return failure(issues);
  return success({
    ...(awarded && { awarded: awarded.responseId }),
    reason: proposed.reason.trim(),
    responses: responses as DecidedResponse[],
    standstillUntil: proposed.standstillUntil,
    ...(isCorrection && { correction: proposed.correction.trim() }),
  });
}

type MaybeDecided = Omit<DecidedResponse, 'decided'> & { decided: Recommendation | undefined };

function decidedOf(
  decidable: Decidable,
  { responses }: ProposedDecision,
  awarded: Decidable | undefined,
): MaybeDecided {
  const { responseId } = decidable;
  const given = Object.hasOwn(responses, responseId) ? responses[responseId] : undefined;
  const decided = recommendations.find((one) => one === given?.decided);
  const isDeparture = decided !== undefined && departs(decidable.recommended, decided);
  return {
    ...decidable,
    decided,
    reason: isDeparture ? (given?.reason.trim() ?? '') : '',
    advantages: awarded?.responseId === responseId ? '' : (given?.advantages.trim() ?? ''),
  };
}

function responseIssues(
  { responseId, recommended, prohibitedBy = [], decided, reason, advantages }: MaybeDecided,
  awarded: Decidable | undefined,
): Issue[] {
  const at = (field: string) => `${field}-${responseId}`;
  const isWinner = awarded?.responseId === responseId;
  if (decided === undefined) return [complain('decided_missing', at('decided'))];
  return [
    ...(prohibitedBy.length > 0 && decided !== 'stop' ? [complain('decided_prohibited', at('decided'))] : []),
    ...(isWinner && (decided === 'stop' || prohibitedBy.length > 0) ? [complain('award_stopped', 'awarded')] : []),
    ...(departs(recommended, decided) && reason === '' ? [complain('departure_unexplained', at('reason'))] : []),
    ...(awarded !== undefined && !isWinner && advantages === ''
      ? [complain('advantages_missing', at('advantages'))]
      : []),
  ];
}

/** Where nobody gets the contract there is nothing to wait for, so none is needed. */
function standstillIssues(day: string, today: string, isNeeded: boolean): Issue[] {
  if (day === '' && !isNeeded) return [];
  if (!z.iso.date().safeParse(day).success) return [complain('standstill_unreadable', 'standstill')];
  return day < today ? [complain('standstill_over', 'standstill')] : [];
}

function complain(code: string, field: string): Issue {
  return { code, severity: 'error', where: { file: '', pointer: `/${field}` }, values: {} };
}
