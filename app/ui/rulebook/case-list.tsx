import type { CaseEntry } from '~/core/rulebook/rule-book';
import { dayText } from '~/core/shared/dates';
import { Content, Data, useWords } from '~/ui/words';

/** What policy makers expect of a rule, one sentence each; answers and result behind it. */
export function CaseList({ cases }: { cases: readonly CaseEntry[] }) {
  const { translate } = useWords();
  if (cases.length === 0) return <p>{translate('rulebook:risk.noCases')}</p>;
  return (
    <ul className="rs-plain-list rs-stack rs-stack-small">
      {cases.map((one, index) => (
        <li key={index}>
          <details>
            <summary>
              <Data>{one.name}</Data>
            </summary>
            <CaseText one={one} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function CaseText({ one: { answers, day, expected } }: { one: CaseEntry }) {
  const { language, translate } = useWords();
  return (
    <div className="rs-inset rs-stack rs-stack-small">
      {day !== undefined && <p>{translate('rulebook:case.day', { day: dayText(day, language) })}</p>}
      {answers.length === 0 && <p>{translate('rulebook:case.noAnswers')}</p>}
      <ul className="rs-list">
        {answers.map(({ question, answer }, index) => (
          <li key={index}>
            <Content text={question} />{' '}
            <strong>
              <Data>{answer}</Data>
            </strong>
          </li>
        ))}
      </ul>
      <p>
        {translate('rulebook:case.expected')}:{' '}
        {expected.map(({ name, value }, index) => (
          <span key={index}>
            {index > 0 && '; '}
            <Data>
              {name}: {value}
            </Data>
          </span>
        ))}
      </p>
    </div>
  );
}
