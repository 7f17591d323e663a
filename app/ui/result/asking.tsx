import type { QuestionWorthAsking } from '~/core/scoring/evaluation';
import { Content, useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import type { ResultData } from './result-data';
import { Section } from './section';

/** Blanks in the order of what an answer could move, possible stoppers first. */
export function AskingPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const questions = data.evaluation.questionsWorthAsking;
  return (
    <Section name="asking">
      {questions.length === 0 ? (
        <p>{translate('pages:result.asking.none')}</p>
      ) : (
        <>
          <p>{translate('pages:result.asking.lead')}</p>
          <ol className="rs-list rs-asking">
            {questions.map((asking) => (
              <li key={asking.question}>
                <QuestionLink data={data} name={asking.question} />{' '}
                <span className="rs-subtle">{translate(`pages:result.asking.because.${asking.because}`)}</span>
                <Moves asking={asking} data={data} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
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
      {asking.risks.map(({ id, steps }) => (
        <li key={id}>
          {translate('pages:result.asking.risk', { count: steps })}{' '}
          <Content text={ruleSet.risks.find((one) => one.id === id)?.title} />
        </li>
      ))}
    </ul>
  );
}
