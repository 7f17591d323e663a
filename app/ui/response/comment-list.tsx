import { Heading } from '@navikt/ds-react';
import type { Question } from '~/core/questionnaire/questionnaire';
import { Content, useWords } from '~/ui/words';
import { SaidList } from './said-list';

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
      <SaidList
        said={comments.map(({ id, question, ...comment }) => ({
          ...comment,
          key: id,
          ...(question !== undefined && {
            about: <Content text={questions.find(({ name }) => name === question)?.title} />,
          }),
        }))}
        zone={zone}
      />
    </section>
  );
}
