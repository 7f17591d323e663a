import type { AnswerPair } from '~/core/examples/compare-answers';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';

interface Props {
  pairs: readonly AnswerPair[];
  /** What the two sides are called. */
  names: readonly [string, string];
  /** Shows how well each answer is shown, where it could be. */
  withProof?: boolean;
  /** What else there is to say about a question: whether they agree, where the record found it. */
  children?: (pair: AnswerPair) => React.ReactNode;
}

/** Question by question, what is said here and there. */
export function AnswerPairs({ pairs, names: [one, other], withProof = false, children }: Props) {
  return (
    <ul className="rs-plain-list rs-stack">
      {pairs.map((pair) => {
        const { question } = pair;
        return (
          <li className="rs-card rs-stack rs-stack-small" key={question.name}>
            <h3 className="rs-h5">
              <Content text={question.title} />
            </h3>
            <dl className="rs-pair">
              <Side answer={pair.one} name={one} question={question} withProof={withProof} />
              <Side answer={pair.other} name={other} question={question} withProof={withProof} />
            </dl>
            {children?.(pair)}
          </li>
        );
      })}
    </ul>
  );
}

interface SideProps {
  name: string;
  question: Question;
  answer: Answer | undefined;
  withProof: boolean;
}

function Side({ name, question, answer, withProof }: SideProps) {
  const { translate } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {answer === undefined ? (
          <span className="rs-subtle">{translate('examples:sides.noAnswer')}</span>
        ) : (
          <AnswerText answer={answer} question={question} />
        )}
        {withProof && answer?.evidence && ` (${translate(`grade.${answer.evidence.grade}`)})`}
      </dd>
    </div>
  );
}
