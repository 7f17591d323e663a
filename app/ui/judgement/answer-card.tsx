import type { Finding } from '~/core/judgement/finding';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Issue } from '~/core/shared/issue';
import { Data, useWords } from '~/ui/words';
import { AnswerShown, type ShownAnswer } from './answer-shown';
import { FindingForm } from './finding-form';
import { FindingText } from './finding-text';
import { fieldsFrom, type TypedFindingFields } from './typed-finding';

/** One answer to be judged, with what shows it. */
export interface CardAnswer extends ShownAnswer {
  finding?: Finding;
  /** A grade from earlier, to be confirmed, and where it was given. */
  carried?: Finding;
  carriedUnder?: 'round' | 'contract';
}

interface Props extends CardAnswer {
  responseId: string;
  mayFind: boolean;
  /** What was typed about this answer and could not be taken. */
  refused: { typed: TypedFindingFields; issues: Issue[] } | undefined;
}

/** An answer as it was given, with what shows it, and what the reader finds. */
export function AnswerCard({
  finding,
  carried,
  carriedUnder = 'round',
  responseId,
  mayFind,
  refused,
  ...shown
}: Props) {
  const { translate } = useWords();
  const { question, answer } = shown;
  const { name } = question;
  return (
    <li className="rs-card rs-stack rs-stack-small" id={`answer-${name}`}>
      <AnswerShown {...shown} assessmentId={responseId} />
      {finding !== undefined && (
        <>
          <p>
            <strong>{translate('judgement:sheet.finding')}</strong>
          </p>
          <FindingText finding={finding} question={question} />
        </>
      )}
      {mayFind && carried !== undefined && <Carried finding={carried} question={question} under={carriedUnder} />}
      {mayFind && (
        <FindingForm
          answer={answer}
          isNew={finding === undefined}
          issues={refused?.issues ?? []}
          question={question}
          typed={refused?.typed ?? fieldsFrom(name, finding ?? carried)}
        />
      )}
    </li>
  );
}

interface CarriedProps {
  finding: Finding;
  question: Question;
  under: 'round' | 'contract';
}

/** What proof of the same answer was found worth earlier: it counts only once it is confirmed here. */
function Carried({ finding, question, under }: CarriedProps) {
  const { translate } = useWords();
  return (
    <>
      <p>
        {translate(`judgement:sheet.carried.${under}`)} <Data>{finding.carriedFrom}</Data>
      </p>
      <FindingText finding={finding} question={question} />
      <p>{translate('judgement:sheet.confirm')}</p>
    </>
  );
}
