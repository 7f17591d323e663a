import { Heading } from '@navikt/ds-react';
import { ZonedText } from '~/ui/round/deadline-text';
import { Data, useWords } from '~/ui/words';

interface Published {
  id: string;
  question: string;
  text: string;
  at: string;
}

/** Questions with the answers that everybody got. */
export function PublishedQuestions({ questions, zone }: { questions: Published[]; zone: string }) {
  const { translate } = useWords();
  if (questions.length === 0) return <p>{translate('response:questions.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {questions.map(({ id, question, text, at }) => (
        <li className="rs-card rs-stack rs-stack-small" key={id}>
          <p className="rs-lines">
            <strong>
              <Data>{question}</Data>
            </strong>
          </p>
          <p className="rs-lines">
            <Data>{text}</Data>
          </p>
          <p className="rs-subtle">
            {translate('response:questions.answered')} <ZonedText instant={at} zone={zone} />
          </p>
        </li>
      ))}
    </ul>
  );
}

interface Waiting {
  id: string;
  text: string;
  askedAt: string;
}

/** The reader's own questions that wait for an answer. */
export function WaitingQuestions({ questions, zone }: { questions: Waiting[]; zone: string }) {
  const { translate } = useWords();
  return (
    <section aria-labelledby="waiting" className="rs-stack">
      <Heading id="waiting" level="2" size="medium">
        {translate('response:questions.waiting')}
      </Heading>
      <ul className="rs-plain-list rs-stack">
        {questions.map(({ id, text, askedAt }) => (
          <li className="rs-card rs-stack rs-stack-small" key={id}>
            <p className="rs-lines">
              <Data>{text}</Data>
            </p>
            <p className="rs-subtle">
              {translate('response:questions.asked')} <ZonedText instant={askedAt} zone={zone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
