import type { QuestionEntry } from '~/core/rulebook/questionnaire-book';
import { Facts } from '~/ui/frame/facts';
import { Content, Data, useWords } from '~/ui/words';
import { QuestionLinks } from './question-links';
import { RuleText } from './rule-text';
import { Sources } from './sources';

/** A question below its title: its choices, when it is asked, why, and what could prove the answer. */
export function QuestionBody({ entry, exact }: { entry: QuestionEntry; exact: boolean }) {
  const { translate } = useWords();
  const { answering, choices, condition, decidedBy, evidence, help, notApplicable, why } = entry;
  return (
    <>
      {help !== undefined && (
        <p>
          <Content text={help} />
        </p>
      )}
      <p>
        {translate('rulebook:question.answers')}: {answering}{' '}
        {notApplicable && translate('rulebook:question.notApplicable')}
      </p>
      {choices.length > 0 && (
        <ul className="rs-list">
          {choices.map((choice, index) => (
            <li key={index}>
              <Data>{choice}</Data>
            </li>
          ))}
        </ul>
      )}
      {condition !== undefined && (
        <div>
          <strong>{translate('rulebook:question.condition')}:</strong> <RuleText rule={condition} />
        </div>
      )}
      {condition === undefined && decidedBy.length > 0 && (
        <div>
          <strong>{translate('rulebook:question.decidedBy')}:</strong>
          <QuestionLinks exact={exact} places={decidedBy} />
        </div>
      )}
      <Facts
        facts={[
          [translate('rulebook:question.why'), why && <Content text={why} />],
          [translate('rulebook:question.use'), translate(`pack:use.${entry.use}.name`)],
          [translate('rulebook:question.proof'), translate(`pack:proof.${entry.proof}`)],
          [translate('rulebook:question.evidence'), evidence && <Content text={evidence} />],
        ]}
      />
      {entry.sources.length > 0 && (
        <details>
          <summary>{translate('rulebook:question.sources')}</summary>
          <Sources sources={entry.sources} />
        </details>
      )}
    </>
  );
}
