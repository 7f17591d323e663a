import type { Issue } from '~/core/shared/issue';
import type { Translate } from '~/core/shared/text';

/** An issue in the reader's language. */
export interface IssueWords {
  /** `file:line:column`, as far as known; empty for material without a file. */
  place: string;
  found: string;
  expected: string;
  /** What to do, and what may have been meant. */
  mend: string;
}

/** Puts an issue into words. */
export function issueInWords({ code, where, values, suggestion }: Issue, translate: Translate): IssueWords {
  const mend = translate(`issues:${code}.mend`, values);
  return {
    place: [where.file, where.line, where.column].filter((part) => part !== undefined && part !== '').join(':'),
    found: translate(`issues:${code}.found`, values),
    expected: translate(`issues:${code}.expected`, values),
    mend: suggestion === undefined ? mend : `${mend} ${translate('common:issue.did_you_mean', { suggestion })}`,
  };
}

/** Issues as plain text for a terminal, one paragraph each, in the order of their places. */
export function issuesAsText(issues: readonly Issue[], translate: Translate): string {
  return issues.map((issue) => issueAsText(issue, translate)).join('\n\n');
}

function issueAsText(issue: Issue, translate: Translate): string {
  const { place, found, expected, mend } = issueInWords(issue, translate);
  const pointer = issue.where.pointer === '' ? '' : ` (${issue.where.pointer})`;
  const head = [`${place}${pointer}`, translate(`common:severity.${issue.severity}`)]
    .filter((part) => part !== '')
    .join(' ');
  return [
    head,
    `  ${translate('common:issue.found')} ${found}`,
    `  ${translate('common:issue.expected')} ${expected}`,
    `  ${translate('common:issue.mend')} ${mend}`,
  ].join('\n');
}
