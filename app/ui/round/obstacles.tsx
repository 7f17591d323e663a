import type { Issue } from '~/core/shared/issue';
import type { Question } from '~/core/questionnaire/questionnaire';
import { issueInWords } from '~/locales/issue-words';
import { Note } from '~/ui/frame/note';
import { questionHref } from '~/ui/result/result-data';
import { Content, useWords } from '~/ui/words';

interface Props {
  issues: Issue[];
  /** Questions to the buyer that have no answer. */
  blanks: Question[];
  heading: string;
  procurement: { id: string; needId: string };
  roundId: string;
}

/** What stands in the way of the next step, each line leading to where it is mended. */
export function Obstacles({ issues, blanks, heading, procurement, roundId }: Props) {
  const { translate } = useWords();
  if (issues.length === 0) return null;
  const others = issues.filter(({ code }) => code !== 'blank_opens_questions');
  return (
    <Note tone="warning">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul className="rs-list">
        {others.map((issue) => {
          const { found, mend } = issueInWords(issue, translate);
          const href = mendedAt(issue, procurement.id, roundId);
          return (
            <li key={issue.code}>
              {found}{' '}
              {href === undefined ? (
                mend
              ) : (
                <a className="aksel-link" href={href}>
                  {mend}
                </a>
              )}
            </li>
          );
        })}
        {blanks.length > 0 && (
          <li>
            {translate('round:obstacle.blank')}
            <ul className="rs-list">
              {blanks.map((question) => (
                <li key={question.name}>
                  <a className="aksel-link" href={questionHref(procurement.needId, question)}>
                    <Content text={question.title} />
                  </a>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </Note>
  );
}

/** Where an obstacle is mended; nothing where no page of ours can do it. */
function mendedAt({ code }: Issue, procurementId: string, roundId: string): string | undefined {
  switch (code) {
    case 'uses_not_confirmed':
      return `/procurements/${procurementId}/uses`;
    case 'pack_outdated':
      return `/rounds/${roundId}/freeze`;
    case 'deadline_past':
    case 'openers_needed':
    case 'opener_cannot_sign_in':
      return `/rounds/${roundId}/edit`;
    case 'nobody_invited':
      return `/rounds/${roundId}/invite`;
    default:
      return undefined;
  }
}
