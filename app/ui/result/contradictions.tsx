import { ValueText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import { questionOf, type ResultData } from './result-data';
import { Section } from './section';

/** Facts that two questions speak to and that were answered differently; the riskier answer counts. */
export function ContradictionsPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  return (
    <Section name="contradictions">
      <p>{translate('pages:result.contradictions.lead')}</p>
      <ul className="rs-plain-list rs-stack">
        {data.evaluation.contradictions.map(({ fact, answers, counts }) => (
          <li className="rs-card rs-stack rs-stack-small" key={fact}>
            <strong>
              <Content text={data.ruleSet.facts[fact]?.title} />
            </strong>
            <ul className="rs-list">
              {answers.map(({ question: name, value }) => {
                const question = questionOf(data, name);
                return (
                  question && (
                    <li key={name}>
                      <QuestionLink data={data} name={name} />
                      {': '}
                      <ValueText question={question} value={value} />
                      {JSON.stringify(value) === JSON.stringify(counts) &&
                        ` (${translate('pages:result.contradictions.counts')})`}
                    </li>
                  )
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
