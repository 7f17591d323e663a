import { dayText } from '~/ui/dates';
import { Content, Data, useWords } from '~/ui/words';
import type { ResultData } from './result-data';
import { Section } from './section';

/** How the result came about, which content made it, and what it is not. */
export function MethodPart({ data }: { data: ResultData }) {
  const { language, translate } = useWords();
  const { ruleSet, questionnaires, evaluation } = data;
  const sources = [...questionnaires, ruleSet].flatMap((content) => Object.values(content.sources));
  const unchecked = sources.filter(({ status }) => status === 'unchecked').length;
  const isReviewed = [...questionnaires, ruleSet].every(({ reviewedBy }) => reviewedBy.length > 0);
  return (
    <Section name="method">
      <ul className="rs-list">
        <li>{translate('pages:result.method.advice')}</li>
        {!isReviewed && <li>{translate('pages:result.method.notReviewed')}</li>}
        <li>{translate('pages:result.method.unchecked', { unchecked, count: sources.length })}</li>
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
