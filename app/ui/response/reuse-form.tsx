import { Button, Checkbox } from '@navikt/ds-react';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayOf, dayText } from '~/core/shared/dates';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, Data, useWords } from '~/ui/words';

interface Earlier {
  question: Question;
  then: Question;
  changed: { words: boolean; choices: boolean };
  earlier: Answer;
  taken: Answer;
  documents: { id: string; name: string }[];
  hasExpiredProof: boolean;
  present?: Answer;
  from: { title: string; buyer: string; at: string };
}

/** Earlier answers, each beside the present one; nothing is ticked for anybody. */
export function ReuseForm({ earlier, revision, ticked }: { earlier: Earlier[]; revision: number; ticked: string[] }) {
  const { translate } = useWords();
  return (
    <form className="rs-stack rs-stack-large" id="field-questions" method="post" noValidate tabIndex={-1}>
      <input name="based-on" type="hidden" value={revision} />
      <ul className="rs-plain-list rs-stack">
        {earlier.map((one) => (
          <li className="rs-card rs-stack rs-stack-small" key={one.question.name}>
            <Checkbox defaultChecked={ticked.includes(one.question.name)} name="take" value={one.question.name}>
              <Content text={one.question.title} />
            </Checkbox>
            <OneEarlier {...one} />
          </li>
        ))}
      </ul>
      <div className="rs-row">
        <Button type="submit">{translate('response:reuse.submit')}</Button>
      </div>
    </form>
  );
}

function OneEarlier({ question, then, changed, earlier, taken, documents, hasExpiredProof, present, from }: Earlier) {
  const { language, translate } = useWords();
  return (
    <>
      <dl className="rs-facts">
        <div className="rs-facts-entry">
          <dt>{translate('response:reuse.earlier')}</dt>
          <dd>
            <AnswerText answer={earlier} question={then} />
            <br />
            <span className="rs-subtle">
              <Data>{from.title}</Data>
              {from.buyer !== '' && (
                <>
                  {', '}
                  <Data>{from.buyer}</Data>
                </>
              )}
              {', '}
              <Data>{dayText(dayOf(from.at), language)}</Data>
            </span>
          </dd>
        </div>
        <div className="rs-facts-entry">
          <dt>{translate('response:reuse.present')}</dt>
          <dd>
            <AnswerText answer={present} question={question} />
          </dd>
        </div>
      </dl>
      {changed.words && (
        <p>
          <strong>{translate('response:reuse.changedWords')}</strong> <Content text={then.title} />
        </p>
      )}
      {changed.choices && (
        <p>
          <strong>{translate('response:reuse.changedChoices')}</strong>
        </p>
      )}
      {taken.evidence?.document !== undefined && (
        <p>
          {translate('response:reuse.proof')} <Data>{taken.evidence.document}</Data>
        </p>
      )}
      {documents.length > 0 && <p>{translate('response:reuse.documents', { count: documents.length })}</p>}
      {hasExpiredProof && <p>{translate('response:reuse.expired')}</p>}
    </>
  );
}
