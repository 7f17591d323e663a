import type { ChangeStep, SmallestChange } from '~/core/scoring/explanation';
import { ValueText } from '~/ui/answers/answer-text';
import { LevelText } from '~/ui/levels/level-text';
import { useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import { questionOf, type ResultData } from './result-data';

/** The smallest change of the system that lowers the level, with the proof it needs. */
export function SmallestChangeText({ change, data }: { change: SmallestChange; data: ResultData }) {
  const { translate } = useWords();
  switch (change.kind) {
    case 'nothing_to_lower':
      return null;
    case 'none':
      return <p>{translate('pages:result.change.none', { count: change.most })}</p>;
    case 'change':
      return (
        <div className="rs-stack rs-stack-small">
          <p>
            <strong>{translate('pages:result.change.title')}</strong> {translate('pages:result.change.to')}{' '}
            <LevelText level={change.to} />
          </p>
          <ul className="rs-list">
            {change.steps.map((step) => (
              <li key={step.question}>
                <Step data={data} step={step} />
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

function Step({ step, data }: { step: ChangeStep; data: ResultData }) {
  const { translate } = useWords();
  const question = questionOf(data, step.question);
  if (question === undefined) return null;
  return (
    <>
      <QuestionLink data={data} name={step.question} />
      {': '}
      {step.onlyProof ? (
        translate('pages:result.change.onlyProof')
      ) : (
        <ValueText question={question} value={step.value} />
      )}
      {step.grade !== 'claimed' && ` (${translate(`pages:result.change.grade.${step.grade}`)})`}
    </>
  );
}
