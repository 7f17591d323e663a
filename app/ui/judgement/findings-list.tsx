import { Heading } from '@navikt/ds-react';
import type { Findings } from '~/core/judgement/finding';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, Data, useWords } from '~/ui/words';
import { FindingText } from './finding-text';

interface Props {
  findings: Findings;
  /** Why a difference was settled so, by question; also of those that were settled as answered. */
  settled?: { question: string; reason: string }[];
  questions: Question[];
  answers: Answers;
}

/** Answers with what was found about each, in the order of the questions. */
export function FindingsList({ findings, settled = [], questions, answers }: Props) {
  const { translate } = useWords();
  const told = questions.filter(
    ({ name }) => findings[name] !== undefined || settled.some(({ question }) => question === name),
  );
  if (told.length === 0) return <p>{translate('judgement:consensus.nothingAgreed')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {told.map((question) => {
        const settlement = settled.find((one) => one.question === question.name);
        const finding = findings[question.name];
        return (
          <li className="rs-card rs-stack rs-stack-small" key={question.name}>
            <Heading level="3" size="small">
              <Content text={question.title} />
            </Heading>
            <p>
              {translate('judgement:consensus.answer')}{' '}
              <AnswerText answer={answers[question.name]} question={question} />
            </p>
            <FindingText
              // What was settled has its reason below.
              finding={settlement && finding ? { ...finding, reason: '' } : finding}
              question={question}
            />
            {settlement !== undefined && (
              <p className="rs-lines">
                {translate('judgement:consensus.settled')} <Data>{settlement.reason}</Data>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
