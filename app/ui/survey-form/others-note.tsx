import type { Question } from '~/core/questionnaire/questionnaire';
import { Content, useWords } from '~/ui/words';

const mostNamed = 3;

interface Props {
  /** Names of the questions that somebody else has just answered. */
  names: string[];
  questions: Question[];
}

/** What others have just answered; told politely to those who hear the page. */
export function OthersNote({ names, questions }: Props) {
  const { translate } = useWords();
  const answered = questions.filter(({ name }) => names.includes(name));
  const further = answered.length - mostNamed;
  return (
    <div role="status">
      {answered.length > 0 && (
        <div className="rs-others rs-stack rs-stack-small">
          <p>{translate('pages:save.others.lead')}</p>
          <ul className="rs-list">
            {answered.slice(0, mostNamed).map(({ name, title }) => (
              <li key={name}>
                <Content text={title} />
              </li>
            ))}
            {further > 0 && <li>{translate('pages:save.others.further', { count: further })}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
