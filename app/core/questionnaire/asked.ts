/**
 * Whether a question is asked, given the answers.
 *
 * - `asked`: yes, whatever the blanks turn out to be;
 * - `not_asked`: no, whatever the blanks turn out to be;
 * - `may_open`: hidden now, but the answer to a blank could open it. A stored value does not count;
 * - `may_close`: shown now, but the answer to a blank could hide it. A stored value counts as long as it is shown.
 */
export type Asked = 'asked' | 'not_asked' | 'may_open' | 'may_close';
