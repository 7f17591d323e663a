/**
 * Whether a question is asked, given the answers:
 * `asked`; `not_asked`; `open` — a blank decides, so it is asked in some completions and not in others.
 * A question that is shown now but that the answer to a blank could hide is `open` too.
 */
export type Asked = 'asked' | 'not_asked' | 'open';
