import { Heading } from '@navikt/ds-react';
import { Content, useWords } from '~/ui/words';
import { QuestionLinks } from './question-link';
import type { ResultData } from './result-data';
import { Section } from './section';
import { SourceList } from './source-list';
import { StopperState } from './stopper-state';

const order = ['holds', 'possible', 'excluded'] as const;

/** States of affairs in which the purchase must not go ahead: those that hold first, then the possible ones. */
export function StoppersPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { ruleSet, evaluation } = data;
  const results = order.flatMap((state) => evaluation.stoppers.filter((one) => one.state === state));
  return (
    <Section name="stoppers">
      <p>{translate('pages:result.stoppers.lead')}</p>
      <ul className="rs-plain-list rs-stack">
        {results.map(({ id, state, blanks }) => {
          const stopper = ruleSet.stoppers.find((one) => one.id === id);
          if (stopper === undefined) return null;
          return (
            <li className={`rs-card rs-stack rs-stack-small rs-stopper-${state}`} key={id}>
              <Heading level="3" size="small">
                <Content text={stopper.title} />
              </Heading>
              <StopperState state={state} />
              {state !== 'excluded' && (
                <p>
                  <Content text={stopper.explanation} />
                </p>
              )}
              {state === 'holds' && stopper.prohibitedByLaw && <p>{translate('pages:result.stoppers.prohibited')}</p>}
              {state === 'possible' && (
                <>
                  <p>{translate('pages:result.stoppers.decide')}</p>
                  <QuestionLinks data={data} names={blanks} />
                </>
              )}
              <SourceList names={stopper.sources} sources={ruleSet.sources} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
