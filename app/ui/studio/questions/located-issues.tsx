import { hasErrors, type Issue } from '~/core/shared/issue';
import { issueInWords } from '~/locales/issue-words';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';

/** An issue, and the field or page on which it is mended. */
export interface LocatedIssue {
  issue: Issue;
  href: string;
}

/** What the checker says, each with a way to where it is mended; errors first. */
export function LocatedIssues({ located }: { located: readonly LocatedIssue[] }) {
  const { translate } = useWords();
  const issues = located.map(({ issue }) => issue);
  const inOrder = [...located].sort((one, other) => rank(one) - rank(other));
  if (located.length === 0) return <Note tone="success">{translate('questions:issues.none')}</Note>;
  return (
    <Note tone={hasErrors(issues) ? 'danger' : 'warning'}>
      <ul className="rs-list">
        {inOrder.map(({ issue, href }, index) => {
          const { found, expected, mend } = issueInWords(issue, translate);
          return (
            <li key={index}>
              <strong>{translate(`common:severity.${issue.severity}`)}</strong>{' '}
              <Data>{`${found} ${expected} ${mend}`}</Data>{' '}
              <a className="aksel-link" href={href}>
                {translate('questions:issues.go')}
              </a>
            </li>
          );
        })}
      </ul>
    </Note>
  );
}

function rank({ issue }: LocatedIssue): number {
  return issue.severity === 'error' ? 0 : 1;
}
