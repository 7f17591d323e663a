import { type Situation, viewOf } from './evaluate-risk';
import type { StopperResult } from './evaluation';
import type { PreparedStopper } from './prepare-rule-set';
import { rangeParts } from './range-parts';
import { candidatesIn, isOpenIn } from './view';

/**
 * Judges one stopper on what is shown: it *holds* in all completions of the blanks, is *possible* in some, or is
 * *excluded*. Where a limit is reached it is possible.
 */
export function evaluateStopper(stopper: PreparedStopper, situation: Situation): StopperResult {
  const view = viewOf('proved', situation);
  const state = stateOf(stopper, situation);
  const blanks = stopper.questions.filter((question) => isOpenIn(view, question));
  return { id: stopper.stopper.id, state, reads: stopper.questions, blanks: state === 'possible' ? blanks : [] };
}

/** Whether a stopper holds, is possible or is excluded. */
export function stateOf(stopper: PreparedStopper, situation: Situation): StopperResult['state'] {
  const candidates = candidatesIn(viewOf('proved', situation), stopper.together);
  const parts = stopper.expressions.map((prepared, index) => ({
    prepared,
    bounds: stopper.bounds[index] ?? { atLeast: 0, atMost: 1 },
    candidates,
  }));
  let state: StopperResult['state'] = 'possible';
  rangeParts(parts, candidates, situation.effectiveDate, ([range]) => {
    if (range?.atLeast === 1) state = 'holds';
    else if (range?.atMost === 0) state = 'excluded';
  });
  return state;
}
