import { AnswerText } from '~/ui/answers/answer-text';
import { useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import { questionOf, type ResultData } from './result-data';

/** The answers behind a level: what was said, in which state it is and how well it is shown. */
export function AnswersRead({ data, names }: { data: ResultData; names: readonly string[] }) {
  const { translate } = useWords();
  return (
    <ul className="rs-list">
      {names.map((name) => {
        const question = questionOf(data, name);
        const used = data.evaluation.answers.find((one) => one.question === name);
        if (question === undefined || used === undefined) return null;
        return (
          <li key={name}>
            <QuestionLink data={data} name={name} />
            {': '}
            {used.state === 'answered' || used.state === 'committed' || used.state === 'not_applicable' ? (
              <AnswerText answer={data.answers[name]} question={question} />
            ) : (
              translate(`state.${used.state}`)
            )}
            {used.state === 'committed' && ` (${translate('state.committed')})`}
            {used.grade !== undefined && question.note.proof !== 'none' && ` (${translate(`grade.${used.grade}`)})`}
          </li>
        );
      })}
    </ul>
  );
}
