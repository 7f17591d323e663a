import type { QuestionWorthAsking } from '~/core/scoring/evaluation';
import { Content, useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import type { ResultData } from './result-data';
import { Section } from './section';

/** So many questions lie open, and so many of what each could move are named; the others are opened or counted. */
const openQuestions = 10;
const mostMoves = 3;

/** Blanks in the order of what an answer could move, possible stoppers first. */
export function AskingPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const questions = data.evaluation.questionsWorthAsking;
  const further = questions.slice(openQuestions);
  return (
    <Section name="asking">
      {questions.length === 0 ? (
        <p>{translate('pages:result.asking.none')}</p>
      ) : (
        <>
          <p>{translate('pages:result.asking.lead')}</p>
          <Questions asked={questions.slice(0, openQuestions)} data={data} start={1} />
          {further.length > 0 && (
            <details>
              <summary>{translate('pages:result.asking.further', { count: further.length })}</summary>
              <Questions asked={further} data={data} start={openQuestions + 1} />
            </details>
          )}
        </>
      )}
    </Section>
  );
}

function Questions({ asked, data, start }: { asked: QuestionWorthAsking[]; data: ResultData; start: number }) {
  const { translate } = useWords();
  return (
    <ol className="rs-list rs-asking" start={start}>
      {asked.map((asking) => (
        <li key={asking.question}>
          <QuestionLink data={data} name={asking.question} />{' '}
          <span className="rs-subtle">{translate(`pages:result.asking.because.${asking.because}`)}</span>
          <Moves asking={asking} data={data} />
        </li>
      ))}
    </ol>
  );
}

function Moves({ asking, data: { ruleSet } }: { asking: QuestionWorthAsking; data: ResultData }) {
  const { translate } = useWords();
  return (
    <ul className="rs-list">
      {asking.stoppers.map((id) => (
        <li key={id}>
          {translate('pages:result.asking.stopper')}{' '}
          <Content text={ruleSet.stoppers.find((one) => one.id === id)?.title} />
        </li>
      ))}
      {asking.risks.slice(0, mostMoves).map(({ id, steps }) => (
        <li key={id}>
          {translate('pages:result.asking.risk', { count: steps })}{' '}
          <Content text={ruleSet.risks.find((one) => one.id === id)?.title} />
        </li>
      ))}
      {asking.risks.length > mostMoves && (
        <li>{translate('pages:result.asking.moreRisks', { count: asking.risks.length - mostMoves })}</li>
      )}
    </ul>
  );
}
