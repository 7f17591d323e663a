import { dayText } from '~/core/shared/dates';
import { Content, Data, useWords } from '~/ui/words';
import { ruleSetAddress } from '~/ui/rulebook/addresses';
import { ReviewText, UncheckedText } from './unchecked-text';
import type { ResultData } from './result-data';
import { Section } from './section';

/** How the result came about, which content made it, and what it is not. */
export function MethodPart({ data }: { data: ResultData }) {
  const { language, translate } = useWords();
  const { ruleSet, questionnaires, evaluation } = data;
  return (
    <Section name="method">
      <ul className="rs-list">
        <li>{translate('pages:result.method.advice')}</li>
        <li>
          <ReviewText ruleSet={ruleSet} />
        </li>
        <li>
          <UncheckedText data={data} />{' '}
          <a className="aksel-link" href={`/coverage?ruleSet=${encodeURIComponent(ruleSet.id)}`}>
            {translate('pages:result.method.coverage')}
          </a>{' '}
          <a className="aksel-link" href={ruleSetAddress(ruleSet, ruleSet.hash)}>
            {translate('rulebook:rulesOf')}
          </a>
        </li>
        <li>{translate('pages:result.method.day', { day: dayText(evaluation.effectiveDate, language) })}</li>
        <li>{translate('pages:result.method.blanks')}</li>
        <li>
          {translate('pages:result.method.safeguards', {
            ...ruleSet.parameters.quarterSteps,
            ...ruleSet.parameters.grades,
          })}
        </li>
      </ul>
      <dl className="rs-facts">
        {[ruleSet, ...questionnaires].map(({ id, title, version, hash }) => (
          <div className="rs-facts-entry" key={id}>
            <dt>
              <Content text={title} />
            </dt>
            <dd>
              <Data>
                {version} <code className="rs-hash">{hash}</code>
              </Data>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
