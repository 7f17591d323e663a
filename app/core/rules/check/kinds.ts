import { offeredChoices, type Question } from '../../questionnaire/questionnaire';
import type { Literal } from '../expression-tree';

/**
 * What a value is, as far as operators care. `answer` is one of the choices a question offers, `answers` several of
 * them. `unknown` stands for what was reported elsewhere and fits everywhere.
 */
export type Kind = 'truth' | 'number' | 'answer' | 'answers' | 'unknown';

/** A kind, with the values that are possible where only those on offer are. */
export interface Typed {
  kind: Kind;
  offered?: readonly Literal[];
  /** The question that offers them. */
  question?: string;
}

/** What a rule reads where it reads a question; nothing for what rules cannot read: words, rows, fields, and dates as such. */
export function typeOfQuestion(question: Question): Typed | undefined {
  const { accepts, name } = question;
  if (accepts.kind === 'number') return { kind: 'number' };
  if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return undefined;
  // "Don't know" is a blank and never reaches a rule.
  const offered = offeredChoices({ ...accepts, dontKnow: false }).map(({ value }) => value);
  if (accepts.kind === 'choices') return { kind: 'answers', offered, question: name };
  if (offered.every((value) => typeof value === 'boolean')) return { kind: 'truth' };
  const kind = offered.every((value) => typeof value === 'number') ? 'number' : 'answer';
  return { kind, offered, question: name };
}

/** The kind of a value that stands in an expression. */
export function kindOfLiteral(value: Literal): Kind {
  if (typeof value === 'boolean') return 'truth';
  return typeof value === 'number' ? 'number' : 'answer';
}

/** Whether two things can be compared. */
export function fitTogether(left: Kind, right: Kind): boolean {
  return left === right || left === 'unknown' || right === 'unknown';
}
