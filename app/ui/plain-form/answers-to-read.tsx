import { Heading } from '@navikt/ds-react';
import type { ReadOnly } from '~/core/procurement/read-only';
import { AnswerText } from '~/ui/answers/answer-text';
import { ClosedNote } from '~/ui/answers/closed-note';
import { Content } from '~/ui/words';
import type { FormPage } from './form-page';

/** One page of a questionnaire where nothing can be changed: what was asked and what was answered. */
export function AnswersToRead({ page, why }: { page: FormPage; why: ReadOnly }) {
  return (
    <>
      <ClosedNote why={why} />
      {page.title !== undefined && (
        <Heading level="2" size="medium">
          <Content text={page.title} />
        </Heading>
      )}
      <dl className="rs-stack">
        {Object.values(page.questions).map((question) => (
          <div key={question.name}>
            <dt>
              <Content text={question.title} />
            </dt>
            <dd>
              <AnswerText answer={page.answers[question.name]} question={question} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
