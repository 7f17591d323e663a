import { Heading } from '@navikt/ds-react';
import type { MeasureResult } from '~/core/scoring/evaluation';
import { Content, useWords } from '~/ui/words';
import type { ResultData } from './result-data';
import { Section } from './section';
import { SourceList } from './source-list';

const strengths = ['must', 'should', 'could'] as const;

/** What to do, the most binding first: first step, what shows that it was done, the clause for the contract. */
export function MeasuresPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { measures } = data.evaluation;
  return (
    <Section name="measures">
      {measures.length === 0 && <p>{translate('pages:result.measures.none')}</p>}
      {strengths.map((strength) => {
        const these = measures.filter(({ measure }) => measure.strength === strength);
        if (these.length === 0) return null;
        return (
          <div className="rs-stack" key={strength}>
            <Heading level="3" size="medium">
              {translate(`pages:result.measures.${strength}`)}
            </Heading>
            <ul className="rs-plain-list rs-stack">
              {these.map((result) => (
                <li className="rs-card rs-stack rs-stack-small" key={result.measure.id}>
                  <MeasureText data={data} result={result} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function MeasureText({ data: { ruleSet }, result: { measure, risks } }: { data: ResultData; result: MeasureResult }) {
  const { translate } = useWords();
  const stage = ruleSet.stages.find(({ id }) => id === measure.stage);
  return (
    <>
      <Heading level="4" size="small">
        <Content text={measure.title} />
      </Heading>
      <p className="rs-subtle">
        {translate('pages:result.measures.who', { who: translate(`canAct.${measure.canAct}`) })} {' · '}
        <Content text={stage?.title} />
      </p>
      <dl className="rs-facts">
        <Fact name="firstStep" text={measure.firstStep} />
        <Fact name="proof" text={measure.proof} />
        {measure.clause !== undefined && <Fact name="clause" text={measure.clause} />}
        {measure.goodPractice !== undefined && <Fact name="goodPractice" text={measure.goodPractice} />}
        <div className="rs-facts-entry">
          <dt>{translate('pages:result.measures.risks')}</dt>
          <dd>
            <ul className="rs-plain-list">
              {risks.map((id) => (
                <li key={id}>
                  <a className="aksel-link" href={`#risk-${id}`}>
                    <Content text={ruleSet.risks.find((risk) => risk.id === id)?.title} />
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <SourceList names={measure.sources} sources={ruleSet.sources} />
    </>
  );
}

function Fact({ name, text }: { name: string; text: Parameters<typeof Content>[0]['text'] }) {
  const { translate } = useWords();
  return (
    <div className="rs-facts-entry">
      <dt>{translate(`pages:result.measures.${name}`)}</dt>
      <dd>
        <Content text={text} />
      </dd>
    </div>
  );
}
