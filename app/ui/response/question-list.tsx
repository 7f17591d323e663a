import { Heading } from '@navikt/ds-react';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { Instant } from './instant';

interface Props {
  answered: { id: string; question: string; text: string; at: string }[];
  pending: { id: string; text: string; askedAt: string }[];
  zone: string;
}

/** Questions to the buyer: one's own without an answer, and everything that was answered to all. */
export function QuestionList({ answered, pending, zone }: Props) {
  const { translate } = useWords();
  return (
    <>
      {pending.length > 0 && (
        <section aria-labelledby="pending" className="rs-stack">
          <Heading id="pending" level="2" size="medium">
            {translate('response:questions.pending')}
          </Heading>
          <ul className="rs-plain-list rs-stack">
            {pending.map(({ id, text, askedAt }) => (
              <li className="rs-card rs-stack rs-stack-small" key={id}>
                <p className="rs-lines">
                  <Data>{text}</Data>
                </p>
                <p className="rs-subtle">
                  {translate('response:questions.askedAt')} <Instant at={askedAt} zone={zone} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="answered" className="rs-stack">
        <Heading id="answered" level="2" size="medium">
          {translate('response:questions.answered')}
        </Heading>
        {answered.length === 0 ? (
          <Note>
            <p>{translate('response:questions.none')}</p>
          </Note>
        ) : (
          <ul className="rs-plain-list rs-stack">
            {answered.map(({ id, question, text, at }) => (
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
                  {translate('response:questions.answeredAt')} <Instant at={at} zone={zone} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
