import { Heading } from '@navikt/ds-react';
import type { StopperResult } from '~/core/scoring/evaluation';
import { Content, useWords } from '~/ui/words';
import { QuestionLinks } from './question-link';
import type { ResultData } from './result-data';
import { Section } from './section';
import { SourceList } from './source-list';
import { StopperState } from './stopper-state';

/** States of affairs in which the purchase must not go ahead: those that hold, the possible ones, then the rest in brief. */
export function StoppersPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { stoppers } = data.evaluation;
  const open = [...inState(stoppers, 'holds'), ...inState(stoppers, 'possible')];
  const excluded = inState(stoppers, 'excluded');
  return (
    <Section name="stoppers">
      <p>{translate('pages:result.stoppers.lead')}</p>
      {open.map((result) => (
        <StopperCard data={data} key={result.id} result={result} />
      ))}
      {excluded.length > 0 && (
        <div className="rs-stack rs-stack-small">
          <p>
            {open.length === 0
              ? translate('pages:result.stoppers.allExcluded')
              : translate('pages:result.stoppers.excluded', { count: excluded.length })}
          </p>
          <ul className="rs-plain-list rs-stack rs-stack-small">
            {excluded.map(({ id }) => (
              <li className="rs-row" key={id}>
                <StopperState state="excluded" />
                <Content text={data.ruleSet.stoppers.find((one) => one.id === id)?.title} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function inState(stoppers: StopperResult[], state: StopperResult['state']): StopperResult[] {
  return stoppers.filter((one) => one.state === state);
}

function StopperCard({ data, result: { id, state, blanks } }: { data: ResultData; result: StopperResult }) {
  const { translate } = useWords();
  const stopper = data.ruleSet.stoppers.find((one) => one.id === id);
  if (stopper === undefined) return null;
  return (
    <article aria-labelledby={`stopper-${id}`} className={`rs-card rs-stack rs-stack-small rs-stopper-${state}`}>
      <Heading id={`stopper-${id}`} level="3" size="small">
        <Content text={stopper.title} />
      </Heading>
      <StopperState state={state} />
      <p>
        <Content text={stopper.explanation} />
      </p>
      {stopper.prohibitedByLaw && <p>{translate('pages:result.stoppers.prohibited')}</p>}
      {state === 'possible' && (
        <>
          <p>{translate('pages:result.stoppers.decide')}</p>
          <QuestionLinks data={data} names={blanks} />
        </>
      )}
      <SourceList names={stopper.sources} sources={data.ruleSet.sources} />
    </article>
  );
}
