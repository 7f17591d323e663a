import type { AnswerValue } from './answers';

/**
 * A text that is the same for equal values and for no others; several of them, one behind the other, can only be read in
 * one way. Cheaper than JSON for what most answers are.
 */
export function valueKey(value: AnswerValue | undefined): string {
  switch (typeof value) {
    case 'undefined':
      return '-';
    case 'string':
      return `s${value.length}:${value}`;
    case 'number':
      return `n${value};`;
    case 'boolean':
      return value ? 't' : 'f';
    default: {
      const text = JSON.stringify(value);
      return `j${text.length}:${text}`;
    }
  }
}
