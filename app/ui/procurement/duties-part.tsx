import { Heading } from '@navikt/ds-react';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { MeasureResult, RiskResult, StopperResult } from '~/core/scoring/evaluation';
import { Part } from '~/ui/frame/part';
import { LevelRange } from '~/ui/levels/level-text';
import { StopperState } from '~/ui/result/stopper-state';
import { Content, useWords } from '~/ui/words';

interface Props {
  needId: string;
  ruleSet: Pick<RiskRuleSet, 'risks' | 'stoppers'>;
  stoppers: StopperResult[];
  measures: MeasureResult[];
  risks: RiskResult[];
}

/** How many measures and risks stand in sight, and the others behind a step. */
const mostInSight = 5;

/** What the buyer itself has to see to, before it asks anything of vendors. */
export function DutiesPart({ needId, ruleSet, stoppers, measures, risks }: Props) {
  const { translate } = useWords();
  const isClear = stoppers.length + measures.length + risks.length === 0;
  return (
    <Part id="duties" title={translate('procurement:duties.title')}>
      <p>{translate(isClear ? 'procurement:duties.none' : 'procurement:duties.lead')}</p>
      {stoppers.length > 0 && <Stoppers needId={needId} ruleSet={ruleSet} stoppers={stoppers} />}
      {measures.length > 0 && <Measures measures={measures} />}
      {risks.length > 0 && <Risks needId={needId} risks={risks} ruleSet={ruleSet} />}
    </Part>
  );
}

function Stoppers({ needId, ruleSet, stoppers }: Pick<Props, 'needId' | 'ruleSet' | 'stoppers'>) {
  const { translate } = useWords();
  return (
    <>
      <Heading level="3" size="small">
        {translate('procurement:duties.stoppers')}
      </Heading>
      <ul className="rs-plain-list rs-stack">
        {stoppers.map(({ id, state }) => (
          <li key={id}>
            <a className="aksel-link" href={`/assessments/${needId}/result#stopper-${id}`}>
              <Content text={ruleSet.stoppers.find((one) => one.id === id)?.title} />
            </a>
            <div>
              <StopperState state={state} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Measures({ measures }: Pick<Props, 'measures'>) {
  const { translate } = useWords();
  const rest = measures.slice(mostInSight);
  return (
    <>
      <Heading level="3" size="small">
        {translate('procurement:duties.measures')}
      </Heading>
      <MeasureList measures={measures.slice(0, mostInSight)} />
      {rest.length > 0 && (
        <details>
          <summary>{translate('procurement:duties.moreMeasures', { count: rest.length })}</summary>
          <MeasureList measures={rest} />
        </details>
      )}
    </>
  );
}

function MeasureList({ measures }: Pick<Props, 'measures'>) {
  const { translate } = useWords();
  return (
    <ul className="rs-list">
      {measures.map(({ measure: { id, title, strength, firstStep } }) => (
        <li key={id}>
          <strong>{translate(`strength.${strength}`)}</strong>
          {' · '}
          <Content text={title} />
          <br />
          <Content text={firstStep} />
        </li>
      ))}
    </ul>
  );
}

function Risks({ needId, ruleSet, risks }: Pick<Props, 'needId' | 'ruleSet' | 'risks'>) {
  const { translate } = useWords();
  const more = risks.length - mostInSight;
  return (
    <>
      <Heading level="3" size="small">
        {translate('procurement:duties.risks')}
      </Heading>
      <ul className="rs-plain-list rs-stack">
        {risks.slice(0, mostInSight).map(({ id, inherent }) => (
          <li key={id}>
            <a className="aksel-link" href={`/assessments/${needId}/result#risk-${id}`}>
              <Content text={ruleSet.risks.find((one) => one.id === id)?.title} />
            </a>
            <div>
              <LevelRange range={inherent.level} />
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <a className="aksel-link" href={`/assessments/${needId}/result#risks`}>
            {translate('procurement:duties.more', { count: more })}
          </a>
        </p>
      )}
    </>
  );
}
