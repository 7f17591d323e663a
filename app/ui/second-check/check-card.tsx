import type { SecondCheck } from '~/core/judgement/second-check';
import type { Answer } from '~/core/questionnaire/answers';
import type { Issue } from '~/core/shared/issue';
import { AnswerShown, type ShownAnswer } from '~/ui/judgement/answer-shown';
import { FindingForm } from '~/ui/judgement/finding-form';
import { FindingText } from '~/ui/judgement/finding-text';
import { fieldsFrom, type TypedFindingFields } from '~/ui/judgement/typed-finding';
import { Data, useWords } from '~/ui/words';
import { CheckedBy } from './check-facts';

/** One of the buyer's own answers, with what a second person found. */
export interface CardCheck extends ShownAnswer {
  answer: Answer;
  givenBy: string[];
  check?: SecondCheck;
  counts: boolean;
  mayCheck: boolean;
}

interface Props extends CardCheck {
  assessmentId: string;
  /** What was typed about this answer and could not be taken. */
  refused: { typed: TypedFindingFields; issues: Issue[] } | undefined;
}

/** An answer of the team, who gave it, what a second person found, and where the reader says so. */
export function CheckCard({ givenBy, check, counts, mayCheck, refused, ...shown }: Props) {
  const { translate } = useWords();
  const { question, answer } = shown;
  const { name } = question;
  return (
    <li className="rs-card rs-stack rs-stack-small" id={`answer-${name}`}>
      <AnswerShown {...shown} />
      <p>
        {givenBy.length === 0 ? (
          translate('procurement:checks.givenByNobody')
        ) : (
          <>
            {translate('procurement:checks.givenBy')} <Data>{givenBy.join(', ')}</Data>
          </>
        )}
      </p>
      {check !== undefined && (
        <>
          <p>
            <strong>{translate(counts ? 'procurement:checks.counts' : 'procurement:checks.void')}</strong>{' '}
            <CheckedBy {...check} />
          </p>
          <FindingText finding={check.finding} question={question} />
        </>
      )}
      {!mayCheck && givenBy.length > 0 && <p>{translate('procurement:checks.notYours')}</p>}
      {mayCheck && (
        <FindingForm
          answer={answer}
          isNew={check === undefined}
          isSecond
          issues={refused?.issues ?? []}
          question={question}
          typed={refused?.typed ?? fieldsFrom(name, counts ? check?.finding : undefined)}
        />
      )}
    </li>
  );
}
