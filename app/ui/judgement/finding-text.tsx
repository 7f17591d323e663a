import type { Finding } from '~/core/judgement/finding';
import type { Question } from '~/core/questionnaire/questionnaire';
import { ValueText } from '~/ui/answers/answer-text';
import { Data, useWords } from '~/ui/words';

/** What somebody found about one answer; that it stands where they found nothing. */
export function FindingText({ finding, question }: { finding: Finding | undefined; question: Question }) {
  const { translate } = useWords();
  if (finding === undefined) return <p>{translate('judgement:shown.none')}</p>;
  const { override, grade, equivalent, notApplicable, reason } = finding;
  return (
    <ul className="rs-list">
      {override !== undefined && (
        <li>
          {translate('judgement:shown.override')} <ValueText question={question} value={override} />
        </li>
      )}
      {grade !== undefined && (
        <li>
          {translate('judgement:shown.grade')} {translate(`grade.${grade}`)}
        </li>
      )}
      {equivalent !== undefined && <li>{translate(`judgement:finding.equivalent.${equivalent}`)}</li>}
      {notApplicable !== undefined && <li>{translate(`judgement:finding.notApplicable.${notApplicable}`)}</li>}
      {reason !== '' && (
        <li className="rs-lines">
          {translate('judgement:shown.because')} <Data>{reason}</Data>
        </li>
      )}
    </ul>
  );
}
