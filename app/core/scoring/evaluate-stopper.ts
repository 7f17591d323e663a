import type { StopperResult } from './evaluation';
import type { PreparedStopper } from './prepare-rule-set';
import { rangeParts } from './range-parts';
import type { SettledSituation, Situation } from './situation';
import { choicesIn, isOpenIn } from './view';

/**
 * Judges one stopper on what is shown: it *holds* in all completions of the blanks, is *possible* in some, or is
 * *excluded*. Where a limit is reached it is possible.
 */
export function evaluateStopper(stopper: PreparedStopper, situation: Situation): StopperResult {
  const state = stopperState(stopper, situation);
  const blanks = stopper.questions.filter((question) => isOpenIn(situation, 'proved', question));
  return { id: stopper.stopper.id, state, reads: stopper.questions, blanks: state === 'possible' ? blanks : [] };
}

/** The state alone. */
export function stopperState(stopper: PreparedStopper, situation: SettledSituation): StopperResult['state'] {
  const range = rangeParts(stopper, choicesIn(situation, 'proved', stopper), situation.effectiveDate).widest[0];
  if (range?.atLeast === 1) return 'holds';
  return range?.atMost === 0 ? 'excluded' : 'possible';
}
