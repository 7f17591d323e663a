import { Heading } from '@navikt/ds-react';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayText } from '~/core/shared/dates';
import type { Text } from '~/core/shared/text';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, Data, useWords } from '~/ui/words';

/** A questionnaire with the questions that are told. */
export interface ToldQuestionnaire {
  id: string;
  title: Text;
  questions: Question[];
}

/** All answers by questionnaire, each in the words that were picked or written, with what shows it. */
export function AnswersInWords({ told, answers }: { told: ToldQuestionnaire[]; answers: Answers }) {
  return told
    .filter(({ questions }) => questions.length > 0)
    .map(({ id, title, questions }) => (
      <section aria-labelledby={`told-${id}`} className="rs-stack" key={id}>
        <Heading id={`told-${id}`} level="3" size="small">
          <Content text={title} />
        </Heading>
        <dl className="rs-told rs-stack rs-stack-small">
          {questions.map((question) => (
            <div key={question.name}>
              <dt>
                <Content text={question.title} />
              </dt>
              <dd>
                <AnswerText answer={answers[question.name]} question={question} />
                <ProofInWords answer={answers[question.name]} question={question} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ));
}

/** What shows an answer, where proof of it is looked for. */
export function ProofInWords({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const { language, translate } = useWords();
  if (question.note.proof === 'none' || answer?.value === undefined) return null;
  const { evidence, committed } = answer;
  if (committed !== undefined) {
    return (
      <p className="rs-subtle">
        {translate('response:told.committed')} <Data>{dayText(committed.by, language)}</Data>:{' '}
        <Data>{committed.proof}</Data>
      </p>
    );
  }
  if (evidence?.document === undefined || evidence.grade === 'claimed') {
    return <p className="rs-subtle">{translate('response:told.claimed')}</p>;
  }
  return (
    <p className="rs-subtle">
      {translate('response:told.proof')} <Data>{evidence.document}</Data>
      {evidence.dated !== undefined && (
        <>
          , <Data>{dayText(evidence.dated, language)}</Data>
        </>
      )}
      {evidence.expires !== undefined && (
        <>
          {' '}
          {translate('response:told.until')} <Data>{dayText(evidence.expires, language)}</Data>
        </>
      )}
    </p>
  );
}
