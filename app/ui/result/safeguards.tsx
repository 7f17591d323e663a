import { Content, useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import type { ResultData, RiskFinding } from './result-data';
import { stepNumbers } from './step-numbers';

/** What lowers the likelihood, and how much of it counts at the proof there is. */
export function Safeguards({ data, finding: { risk, result } }: { data: ResultData; finding: RiskFinding }) {
  const { language, translate } = useWords();
  const steps = stepNumbers(language);
  if (risk.controls.length === 0) return null;
  return (
    <>
      <h5 className="rs-h5">{translate('pages:result.safeguards.title')}</h5>
      <ul className="rs-list">
        {risk.controls.map((control) => {
          const counted = result.controls.find(({ id }) => id === control.id);
          if (counted === undefined) return null;
          return (
            <li key={control.id}>
              <Content text={control.title} />
              {': '}
              {translate(`pages:result.safeguards.${counted.inPlace}`)}
              {counted.inPlace === 'yes' && `, ${translate(`grade.${counted.grade}`)}`}
              {'. '}
              {translate('pages:result.safeguards.counts', {
                counted: steps.counted(counted),
                most: steps.most(counted),
              })}{' '}
              {translate('pages:result.safeguards.shownBy')} <QuestionLink data={data} name={control.shownBy} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
