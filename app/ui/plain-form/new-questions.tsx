import type { Question } from '~/core/questionnaire/questionnaire';
import { Note } from '~/ui/frame/note';
import { Content, useWords } from '~/ui/words';
import { inputId } from './question-parts';

/** Points out the questions that the answers just given brought up on the same page. */
export function NewQuestions({ names, questions }: { names: string[]; questions: Record<string, Question> }) {
  const { translate } = useWords();
  if (names.length === 0) return null;
  return (
    <div autoFocus tabIndex={-1}>
      <Note tone="info">
        <p>{translate('pages:form.opened', { count: names.length })}</p>
        <ul className="rs-list">
          {names.map((name) => (
            <li key={name}>
              <a className="aksel-link" href={`#${inputId(name)}`}>
                <Content text={questions[name]?.title} />
              </a>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
