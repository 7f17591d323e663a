import { ErrorSummary } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { issueInWords } from '~/locales/issue-words';
import { useWords } from '~/ui/words';

/** The words of what is wrong at one field of a form; nothing where it is right. Fields carry the id `field-<name>`. */
export function useErrorAt(issues: readonly Issue[]): (field: string) => string | undefined {
  const { translate } = useWords();
  return (field) => {
    const issue = issues.find(({ where }) => where.pointer === `/${field}`);
    if (issue === undefined) return undefined;
    const { found, mend } = issueInWords(issue, translate);
    return `${found} ${mend}`;
  };
}

interface Props {
  issues: readonly Issue[];
  /** What could not be done, in a sentence. */
  heading: string;
}

/** What is wrong with a posted form, first on the page and in the focus; each line leads to its field. */
export function FormIssues({ issues, heading }: Props) {
  const { translate } = useWords();
  if (issues.length === 0) return null;
  return (
    <ErrorSummary autoFocus heading={heading}>
      {issues.map((issue, index) => {
        const { found, expected, mend } = issueInWords(issue, translate);
        const field = issue.where.pointer.slice(1);
        return (
          <ErrorSummary.Item href={field === '' ? '#main' : `#field-${field}`} key={index}>
            {`${found} ${expected} ${mend}`}
          </ErrorSummary.Item>
        );
      })}
    </ErrorSummary>
  );
}
