import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { Content, Data, useWords } from '~/ui/words';
import { ZonedText } from './deadline-text';

interface Props {
  comments: { id: string; firm: string; question?: string; text: string; at: string }[];
  questionnaires: Questionnaire[];
  zone: string;
}

/** What was said in a market consultation, the oldest first. */
export function CommentParts({ comments, questionnaires, zone }: Props) {
  const { translate } = useWords();
  const questions = questionnaires.flatMap((one) => one.questions);
  if (comments.length === 0) return <p>{translate('round:comments.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {comments.map(({ id, firm, question, text, at }) => (
        <li className="rs-card rs-stack rs-stack-small" key={id}>
          <p>
            <strong>
              <Data>{firm}</Data>
            </strong>
            {' · '}
            <ZonedText instant={at} zone={zone} />
          </p>
          {question !== undefined && (
            <p className="rs-subtle">
              {translate('round:comments.about')}{' '}
              <Content text={questions.find(({ name }) => name === question)?.title ?? question} />
            </p>
          )}
          <p className="rs-lines">
            <Data>{text}</Data>
          </p>
        </li>
      ))}
    </ul>
  );
}
