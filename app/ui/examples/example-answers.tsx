import { Heading } from '@navikt/ds-react';
import type { ExampleAnswers } from '~/core/examples/example';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';
import { AnswerSource } from './answer-source';

interface Props {
  given: ExampleAnswers;
  questionnaires: Questionnaire[];
  evaluation: Pick<RiskEvaluation, 'answers'>;
}

/** Every answer of an example with its source; then what is left blank and why, and what is not asked. */
export function ExampleAnswersPart(props: Props) {
  const { translate } = useWords();
  return (
    <section aria-labelledby="answers" className="rs-stack rs-section">
      <Heading id="answers" level="2" size="large">
        {translate('examples:example.answers')}
      </Heading>
      <p>{translate('examples:answer.lead')}</p>
      {props.questionnaires.map((questionnaire) => (
        <div className="rs-stack rs-stack-small" key={questionnaire.id}>
          <Heading level="3" size="medium">
            <Content text={questionnaire.title} />
          </Heading>
          <AnswersOf {...props} questionnaire={questionnaire} />
        </div>
      ))}
    </section>
  );
}

function AnswersOf({ given, questionnaire: { questions }, evaluation }: Props & { questionnaire: Questionnaire }) {
  const { translate } = useWords();
  const stateOf = ({ name }: Question) => evaluation.answers.find(({ question }) => question === name)?.state;
  const notAsked = questions.filter((question) => stateOf(question) === 'not_asked');
  const asked = questions.filter((question) => !notAsked.includes(question));
  const answered = asked.filter(({ name }) => given.answers[name] !== undefined);
  const blank = asked.filter((question) => !answered.includes(question));
  return (
    <>
      {answered.length === 0 && <p>{translate('examples:answer.none')}</p>}
      <dl className="rs-answers">
        {answered.map((question) => (
          <AnswerEntry given={given} key={question.name} question={question} />
        ))}
      </dl>
      <Folded questions={blank} title="blank">
        {({ name }) => <AnswerSource given={given} name={name} />}
      </Folded>
      <Folded questions={notAsked} title="notAsked">
        {() => null}
      </Folded>
    </>
  );
}

function AnswerEntry({ given, question }: { given: ExampleAnswers; question: Question }) {
  const { translate } = useWords();
  const { name, title, note } = question;
  const answer = given.answers[name];
  return (
    <div className="rs-answer" id={`question-${name}`}>
      <dt>
        <Content text={title} />
      </dt>
      <dd>
        <strong>
          <AnswerText answer={answer} question={question} />
        </strong>
        {note.proof !== 'none' && answer?.evidence && ` (${translate(`grade.${answer.evidence.grade}`)})`}
      </dd>
      {(given.assumed.includes(name) || given.sources[name] !== undefined) && (
        <dd>
          <AnswerSource given={given} name={name} />
        </dd>
      )}
    </div>
  );
}

interface FoldedProps {
  title: 'blank' | 'notAsked';
  questions: Question[];
  children: (question: Question) => React.ReactNode;
}

function Folded({ title, questions, children }: FoldedProps) {
  const { translate } = useWords();
  if (questions.length === 0) return null;
  return (
    <details>
      <summary>{translate(`examples:answer.${title}`, { count: questions.length })}</summary>
      <ul className="rs-list">
        {questions.map((question) => (
          <li id={`question-${question.name}`} key={question.name}>
            <Content text={question.title} />
            {children(question)}
          </li>
        ))}
      </ul>
    </details>
  );
}
