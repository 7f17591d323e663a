import type { AnswerState, Grade } from '../questionnaire/answers';

/**
 * What keeps an answer from being known or believed. `missing`: a blank, "don't know", or a reason why the question does
 * not apply that nobody has accepted; `unproven`: said, and no document shows it; `unclear`: said and shown, and still
 * not understood.
 */
export const gaps = ['missing', 'unproven', 'unclear'] as const;
export type Gap = (typeof gaps)[number];

/** The gap of an answer as it counts; nothing where the question is not asked. */
export function gapOf({ state, grade }: { state: AnswerState; grade?: Grade }): Gap | undefined {
  switch (state) {
    case 'not_asked':
      return undefined;
    case 'blank':
    case 'dont_know':
    case 'not_applicable':
      return 'missing';
    case 'answered':
    case 'committed':
      return grade === 'claimed' || grade === 'rejected' ? 'unproven' : 'unclear';
  }
}
