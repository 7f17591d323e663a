import { Button, Heading, Radio, RadioGroup } from '@navikt/ds-react';
import type { Difference } from '~/core/judgement/differences';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Issue } from '~/core/shared/issue';
import { AnswerText } from '~/ui/answers/answer-text';
import { useErrorAt } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { Content, Data, useWords } from '~/ui/words';
import { FindingText } from './finding-text';

/** How one difference is settled, as it stands in the fields. */
export interface TypedSettlementFields {
  question: string;
  as: string;
  reason: string;
}

interface Props {
  differences: Difference[];
  /** Names the sheets that are settled. */
  hash: string;
  questions: Question[];
  answers: Answers;
  typed: TypedSettlementFields[];
  issues: Issue[];
}

/** Each difference with what everybody found, to be settled with a reason; then the consensus is written down. */
export function SettleForm({ differences, hash, questions, answers, typed, issues }: Props) {
  const { translate } = useWords();
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <input name="basedOn" type="hidden" value={hash} />
      {differences.length === 0 && <p>{translate('judgement:consensus.noDifferences')}</p>}
      <ul className="rs-plain-list rs-stack">
        {differences.map((difference) => (
          <li className="rs-card rs-stack" key={difference.question}>
            <OneDifference
              answers={answers}
              difference={difference}
              issues={issues}
              question={questions.find(({ name }) => name === difference.question)}
              typed={typed.find(({ question }) => question === difference.question)}
            />
          </li>
        ))}
      </ul>
      <p>{translate('judgement:consensus.writeLead')}</p>
      <div>
        <Button name="do" type="submit" value="write">
          {translate('judgement:consensus.write')}
        </Button>
      </div>
    </form>
  );
}

interface OneProps {
  difference: Difference;
  question: Question | undefined;
  answers: Answers;
  typed: TypedSettlementFields | undefined;
  issues: Issue[];
}

function OneDifference({ difference: { question: name, found }, question, answers, typed, issues }: OneProps) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  if (question === undefined) return null;
  return (
    <>
      <Heading level="3" size="small">
        <Content text={question.title} />
      </Heading>
      <p>
        {translate('judgement:consensus.answer')} <AnswerText answer={answers[name]} question={question} />
      </p>
      {found.map(({ personId, name: who, finding }) => (
        <div className="rs-stack rs-stack-small" key={personId}>
          <p>
            <strong>
              <Data>{who}</Data>
            </strong>
          </p>
          <FindingText finding={finding} question={question} />
        </div>
      ))}
      <RadioGroup
        defaultValue={typed?.as ?? ''}
        error={errorAt(`as:${name}`)}
        legend={translate('judgement:consensus.as')}
        name={`as:${name}`}
      >
        {found.map(({ personId, name: who }, index) => (
          <Radio id={index === 0 ? `field-as:${name}` : `as:${name}-${index}`} key={personId} value={personId}>
            {translate('judgement:consensus.asOf')} <Data>{who}</Data>
          </Radio>
        ))}
        <Radio value="answer">{translate('judgement:consensus.asAnswer')}</Radio>
      </RadioGroup>
      <TextArea
        defaultValue={typed?.reason ?? ''}
        error={errorAt(`reason:${name}`)}
        id={`field-reason:${name}`}
        label={
          <>
            {translate('judgement:consensus.reason')}{' '}
            <span className="aksel-sr-only">
              <Content text={question.title} />
            </span>
          </>
        }
        name={`reason:${name}`}
        rows={2}
      />
    </>
  );
}
