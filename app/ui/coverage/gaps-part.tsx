import type { Coverage } from '~/core/coverage/coverage';
import { Content, Data, useWords } from '~/ui/words';
import { Part } from './part';

/** Factors that nobody asks about or judges, and questions that name no factor. */
export function GapsPart({ coverage: { factors, withoutFactor } }: { coverage: Coverage }) {
  const { translate } = useWords();
  const gaps = factors.filter(({ covered }) => !covered);
  return (
    <Part heading={translate('coverage:gaps.title')} id="gaps">
      <p>{translate(gaps.length === 0 ? 'coverage:gaps.none' : 'coverage:gaps.lead', { count: gaps.length })}</p>
      {gaps.length > 0 && (
        <ul className="rs-list">
          {gaps.map(({ factor, questions, risks, stoppers }) => (
            <li key={factor.id}>
              <a className="aksel-link" href={`#factor-${factor.id}`}>
                <span>
                  <Data>{factor.id}</Data> <Content text={factor.title} />
                </span>
              </a>
              : {translate(`coverage:gaps.${gapOf(questions.length, risks.length + stoppers.length)}`)}
            </li>
          ))}
        </ul>
      )}
      <p>{translate('coverage:gaps.withoutFactor', { count: withoutFactor.length })}</p>
      {withoutFactor.length > 0 && (
        <ul className="rs-list">
          {withoutFactor.map(({ name, title }) => (
            <li key={name}>
              <Content text={title} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** What is missing, as the catalogue calls it. */
function gapOf(questions: number, rules: number): 'both' | 'noQuestion' | 'noRule' {
  if (questions === 0 && rules === 0) return 'both';
  return questions === 0 ? 'noQuestion' : 'noRule';
}
