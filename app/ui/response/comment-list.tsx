import { Heading } from '@navikt/ds-react';
import type { Question } from '~/core/questionnaire/questionnaire';
import { Content, Data, useWords } from '~/ui/words';
import { Instant } from './instant';

interface Props {
  comments: { id: string; question?: string; text: string; at: string }[];
  questionnaires: { questions: Question[] }[];
  zone: string;
}

/** What somebody said so far; nothing where they said nothing. */
export function CommentList({ comments, questionnaires, zone }: Props) {
  const { translate } = useWords();
  if (comments.length === 0) return null;
  const questions = questionnaires.flatMap((one) => one.questions);
  return (
    <section aria-labelledby="said" className="rs-stack">
      <Heading id="said" level="2" size="medium">
        {translate('response:comment.said')}
      </Heading>
      <ul className="rs-plain-list rs-stack">
        {comments.map(({ id, question, text, at }) => (
          <li className="rs-card rs-stack rs-stack-small" key={id}>
            {question !== undefined && (
              <p>
                <strong>
                  <Content text={questions.find(({ name }) => name === question)?.title} />
                </strong>
              </p>
            )}
            <p className="rs-lines">
              <Data>{text}</Data>
            </p>
            <p className="rs-subtle">
              <Instant at={at} zone={zone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
