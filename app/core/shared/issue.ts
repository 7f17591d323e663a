/**
 * Something a person has to mend in a file or an answer, as data.
 *
 * An issue never carries a finished sentence: `code` names a text in the message catalogue
 * (`issues.<code>.found`, `.expected`, `.mend`) and `values` fill it, so that the same issue reads in every language.
 * Expected trouble is always a list of issues; an exception is a bug or broken infrastructure.
 */
export interface Issue {
  /** Stable name in lower_snake_case, the fault in two or three words: `unknown_question`. */
  code: string;
  /** An error stops the content from being used; a warning needs a written reason. */
  severity: 'error' | 'warning';
  where: Place;
  /** What the catalogue's sentences need: names, numbers, the text that was found. */
  values: Record<string, string | number>;
  /** The nearest thing that would have been right ("did you mean"), if one is near. */
  suggestion?: string;
}

/** Where in the material an issue stands. */
export interface Place {
  /** File as the reader knows it, relative to the project: `rules/essential-services/rule-set.json`. Empty for material without a file. */
  file: string;
  /** JSON pointer (RFC 6901) inside that file; empty for the whole of it. */
  pointer: string;
  /** Line and column, counted from 1, where the text was at hand. */
  line?: number;
  column?: number;
}

/** Either a value, or at least one error. Warnings travel beside a value. */
export type Result<Value> = { ok: true; value: Value; warnings: Issue[] } | { ok: false; issues: Issue[] };

/** A successful result, with what should still be looked at. */
export function success<Value>(value: Value, warnings: Issue[] = []): Result<Value> {
  return { ok: true, value, warnings };
}

/** A failed result. `issues` must hold at least one error. */
export function failure<Value>(issues: Issue[]): Result<Value> {
  return { ok: false, issues };
}

/** True where at least one of the issues forbids use. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
