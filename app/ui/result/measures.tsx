import { Heading } from '@navikt/ds-react';
import type { MeasureResult } from '~/core/scoring/evaluation';
import { Content, useWords } from '~/ui/words';
import type { ResultData } from './result-data';
import { Section } from './section';
import { SourceList } from './source-list';

const strengths = ['must', 'should', 'could'] as const;

/** What to do, stage by stage and the most binding first; what is due later is folded until somebody opens it. */
export function MeasuresPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { measures } = data.evaluation;
  const stages = data.ruleSet.stages.filter(({ id }) => measures.some(({ measure }) => measure.stage === id));
  return (
    <Section name="measures">
      <p>{translate(measures.length === 0 ? 'pages:result.measures.none' : 'pages:result.measures.lead')}</p>
      {stages.map(({ id, title }, index) => {
        const here = measures.filter(({ measure }) => measure.stage === id);
        return (
          <details key={id} open={index === 0}>
            <summary className="rs-folded">
              <Heading level="3" size="medium">
                <Content text={title} />
              </Heading>
              <StrengthCounts measures={here} />
            </summary>
            <ul className="rs-plain-list rs-stack">
              {here.map((result) => (
                <li className="rs-card rs-stack rs-stack-small" key={result.measure.id}>
                  <MeasureText data={data} result={result} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}

/** How many measures of a stage are of each strength, the most binding first. */
function StrengthCounts({ measures }: { measures: MeasureResult[] }) {
  const { translate } = useWords();
  const counts = strengths.flatMap((strength) => {
    const count = measures.filter(({ measure }) => measure.strength === strength).length;
    return count === 0 ? [] : [translate(`pages:result.measures.${strength}`, { count })];
  });
  return <span className="rs-hint">{counts.join(' · ')}</span>;
}

function MeasureText({ data: { ruleSet }, result: { measure, risks } }: { data: ResultData; result: MeasureResult }) {
  const { translate } = useWords();
  return (
    <>
      <Heading level="4" size="small">
        <Content text={measure.title} />
      </Heading>
      <p className="rs-subtle">
        <strong>{translate(`strength.${measure.strength}`)}</strong>
        {' · '}
        {translate('pages:result.measures.who', { who: translate(`canAct.${measure.canAct}`) })}
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
