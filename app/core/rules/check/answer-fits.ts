import type { AnswerValue } from '../../questionnaire/answers';
import { offeredChoices, type Question } from '../../questionnaire/questionnaire';

/** What is wrong with a value as an answer to a question: the first choice that is not on offer, or its size. */
export type Misfit = { code: 'unknown_choice'; choice: string } | { code: 'value_out_of_bounds'; found: string } | undefined;

/**
 * Whether rules could meet this value as the answer to a question. A list may be empty: nothing was picked.
 * @returns nothing where it fits.
 */
export function misfitOf(value: AnswerValue, { accepts }: Question): Misfit {
  const outOfBounds: Misfit = { code: 'value_out_of_bounds', found: JSON.stringify(value) };
  switch (accepts.kind) {
    case 'choice':
    case 'choices': {
      if (Array.isArray(value) !== (accepts.kind === 'choices')) return outOfBounds;
      const offered = offeredChoices(accepts).map((choice) => choice.value);
      const picked = Array.isArray(value) ? value : [value];
      const unknown = picked.find((item) => typeof item === 'object' || !offered.includes(item));
      return unknown === undefined ? undefined : { code: 'unknown_choice', choice: String(unknown) };
    }
    case 'number':
      if (typeof value !== 'number' || value < accepts.min || value > accepts.max) return outOfBounds;
      return accepts.integer && !Number.isInteger(value) ? outOfBounds : undefined;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : outOfBounds;
    default:
      return undefined;
  }
}
