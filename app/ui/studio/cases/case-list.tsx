import { Button, Heading } from '@navikt/ds-react';
import type { AnswerValue } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { ExaminedCase } from '~/core/studio/cases/examine-cases';
import { hasText } from '~/locales/translate';
import { AnswerText } from '~/ui/answers/answer-text';
import { Facts } from '~/ui/frame/facts';
import { Content, Data, useWords } from '~/ui/words';
import { expectedText, queryOf, valueOf } from './case-query';

interface Props {
  cases: ExaminedCase[];
  questions: Question[];
  revision: number;
  isEditable: boolean;
}

/** Every case: its sentence, its answers in words, what it expects and what came out. */
export function CaseList({ cases, questions, revision, isEditable }: Props) {
  const { translate } = useWords();
  if (cases.length === 0) return <p>{translate('cases:none')}</p>;
  return (
    <ol className="rs-plain-list rs-stack">
      {cases.map(({ ruleCase, found, passes }, index) => (
        <li className="rs-card rs-stack rs-stack-small" id={`case-${index}`} key={index}>
          <Heading level="3" size="xsmall">
            <Data>{ruleCase.name}</Data>
          </Heading>
          <p>
            <strong>{translate(passes ? 'cases:passes' : 'cases:fails')}</strong>
          </p>
          <Facts
            facts={Object.entries(ruleCase.expect).map(([part, expected]) => [
              hasText(`cases:part.${part}`) ? translate(`cases:part.${part}`) : part,
              <Data key={part}>
                {translate('cases:cameOut', { expected: expectedText(expected), found: found[part] ?? '' })}
              </Data>,
            ])}
          />
          <details>
            <summary>
              {translate('cases:answers')}{' '}
              <span className="aksel-sr-only">
                <Data>{ruleCase.name}</Data>
              </span>
            </summary>
            <AnswersInWords answers={ruleCase.answers} questions={questions} />
          </details>
          {isEditable && (
            <form className="rs-row" method="post">
              <input name="basedOn" type="hidden" value={revision} />
              <input name="index" type="hidden" value={index} />
              <a className="aksel-link" href={`?edit=${index}&${queryOf(ruleCase.answers)}#case`}>
                {translate('cases:edit')}{' '}
                <span className="aksel-sr-only">
                  <Data>{ruleCase.name}</Data>
                </span>
              </a>
              <Button name="intent" size="small" type="submit" value="remove_case" variant="secondary">
                {translate('cases:remove')}{' '}
                <span className="aksel-sr-only">
                  <Data>{ruleCase.name}</Data>
                </span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Answers under the questions they were given to; those that cannot move the rule are left out. */
export function AnswersInWords({ answers, questions }: { answers: Record<string, unknown>; questions: Question[] }) {
  return (
    <dl className="rs-facts">
      {questions
        .filter(({ name }) => name in answers)
        .map((question) => (
          <div className="rs-facts-entry" key={question.name}>
            <dt>
              <Content text={question.title} />
            </dt>
            <dd>
              <AnswerText answer={{ value: valueOf(answers[question.name]) as AnswerValue }} question={question} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
