import { Button } from '@navikt/ds-react';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayText } from '~/core/shared/dates';
import { AnswerText } from '~/ui/answers/answer-text';
import { Part } from '~/ui/frame/part';
import { Content, Data, useWords } from '~/ui/words';

interface Props {
  moved: {
    at: string;
    by: string;
    version: string;
    left: { then: Question; answer: Answer; question?: Question; present?: Answer }[];
  };
  revision: number;
}

/** What stood before the last move, and the way back to it. */
export function MovedPart({ moved: { at, by, version, left }, revision }: Props) {
  const { language, translate } = useWords();
  const day = dayText(at.slice(0, 'YYYY-MM-DD'.length), language);
  return (
    <Part id="moved" title={translate('move:moved.title')}>
      <p>
        {translate('move:moved.from', { version, day })}
        {by !== '' && (
          <>
            {' ('}
            <Data>{by}</Data>)
          </>
        )}
      </p>
      {left.length > 0 && (
        <>
          <p>{translate('move:moved.left')}</p>
          <ul className="rs-plain-list rs-stack">
            {left.map(({ then, answer, question, present }) => (
              <li className="rs-card rs-stack rs-stack-small" key={then.name}>
                <strong>
                  <Content text={then.title} />
                </strong>
                <p>
                  {translate('move:moved.then')}: <AnswerText answer={answer} question={then} />
                </p>
                <p>
                  {question === undefined ? (
                    translate('move:moved.notAsked')
                  ) : (
                    <>
                      {translate('move:moved.now')}: <AnswerText answer={present} question={question} />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <form className="rs-stack" method="post">
        <input name="based-on" type="hidden" value={revision} />
        <p>{translate('move:moved.back', { version })}</p>
        <div>
          <Button name="intent" type="submit" value="return" variant="secondary">
            {translate('move:moved.submit', { version })}
          </Button>
        </div>
      </form>
    </Part>
  );
}
