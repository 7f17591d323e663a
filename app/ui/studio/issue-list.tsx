import { hasErrors, type Issue } from '~/core/shared/issue';
import { issueInWords } from '~/locales/issue-words';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { placeHref } from './place-href';

interface Props {
  draftId: string;
  issues: readonly Issue[];
  /** Whether places are told without their file, because all of them stand on this page. */
  isOneFile?: boolean;
}

/** What is wrong, errors first; each leads to the field it is about. */
export function IssueList({ draftId, issues, isOneFile = false }: Props) {
  const { translate } = useWords();
  const inOrder = [...issues].sort((one, other) => Number(isWarning(one)) - Number(isWarning(other)));
  const errors = issues.filter((issue) => !isWarning(issue)).length;
  return (
    <Note tone={toneOf(issues)}>
      <p>
        <strong>
          {issues.length === 0
            ? translate('studio:issues.none')
            : translate('studio:issues.count', {
                errors: translate('studio:issues.errors', { count: errors }),
                warnings: translate('studio:issues.warnings', { count: issues.length - errors }),
              })}
        </strong>
      </p>
      {issues.length > 0 && (
        <ul className="rs-list">
          {inOrder.map((issue, index) => (
            <li key={index}>
              <OneIssue draftId={draftId} isOneFile={isOneFile} issue={issue} />
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}

function OneIssue({ draftId, issue, isOneFile }: { draftId: string; issue: Issue; isOneFile: boolean }) {
  const { translate } = useWords();
  const { found, expected, mend } = issueInWords(issue, translate);
  const { file, line, pointer } = issue.where;
  return (
    <>
      <strong>{translate(`common:severity.${issue.severity}`)}</strong>{' '}
      <Data>{`${found} ${translate('studio:issues.expected', { expected })} ${mend}`}</Data>{' '}
      <a className="aksel-link" href={placeHref(draftId, issue.where)}>
        {isOneFile && line !== undefined ? (
          translate('studio:issues.line', { line })
        ) : (
          <Data>{`${file}${pointer && ` ${pointer}`}`}</Data>
        )}
      </a>
    </>
  );
}

function isWarning({ severity }: Issue): boolean {
  return severity === 'warning';
}

function toneOf(issues: readonly Issue[]): 'success' | 'warning' | 'danger' {
  if (issues.length === 0) return 'success';
  return hasErrors(issues) ? 'danger' : 'warning';
}
