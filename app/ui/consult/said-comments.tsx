import type { ReactNode } from 'react';
import type { PublicComment } from '~/core/studio/consultation';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';

interface Props {
  comments: readonly PublicComment[];
  /** What each is about, where that does not go without saying. */
  aboutOf?: (comment: PublicComment) => ReactNode;
}

/** What people said and what was answered, in the order in which it came. */
export function SaidComments({ comments, aboutOf }: Props) {
  const { translate } = useWords();
  if (comments.length === 0) return <p>{translate('consult:said.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {comments.map((comment) => (
        <li className="rs-card rs-stack rs-stack-small" key={comment.id}>
          {aboutOf !== undefined && (
            <p>
              <strong>{aboutOf(comment)}</strong>
            </p>
          )}
          <CommentWords comment={comment} />
          <CommentAnswer answer={comment.answer} />
        </li>
      ))}
    </ul>
  );
}

/** Who said it for whom and when, and the words; where something was taken out, that it was. */
export function CommentWords({ comment }: { comment: PublicComment }) {
  const { translate } = useWords();
  const { at, group, name, organisation, removed, text } = comment;
  const who = [name, organisation].filter((one) => one !== undefined).join(', ');
  return (
    <>
      {text !== '' && (
        <p className="rs-lines">
          <Data>{text}</Data>
        </p>
      )}
      {removed !== undefined && <p>{translate(`consult:said.${removed.what}Removed`)}</p>}
      <p className="rs-subtle">
        {who !== '' && (
          <>
            <Data>{who}</Data>
            {'. '}
          </>
        )}
        {translate(`consult:group.${group}`)}. <Moment at={at} />
      </p>
    </>
  );
}

function CommentAnswer({ answer }: Pick<PublicComment, 'answer'>) {
  const { translate } = useWords();
  if (answer === undefined) return <p>{translate('consult:said.unanswered')}</p>;
  return (
    <>
      <p>
        <strong>{translate('consult:said.answer')}:</strong> {translate(`consult:verdict.${answer.verdict}`)}.
      </p>
      <p className="rs-lines">
        <Data>{answer.text}</Data>
      </p>
    </>
  );
}
