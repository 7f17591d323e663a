import { Heading } from '@navikt/ds-react';
import type { PackRisk, PackView } from '~/core/pack/pack-view';
import { Part } from '~/ui/coverage/part';
import { Data, useWords } from '~/ui/words';
import { PackFacts, PackTexts } from './pack-facts';

/** What stops a purchase, whatever the levels say. */
export function StoppersPart({ view: { stoppers } }: { view: PackView }) {
  const { translate } = useWords();
  return (
    <Part heading={translate('pack:stoppers.heading')} id="stoppers">
      <p>{translate('pack:stoppers.meaning')}</p>
      <ul className="rs-list">
        {stoppers.map(({ id, title, explanation, rule, state }) => (
          <li key={id}>
            <strong>
              <Data>{title}</Data>
            </strong>
            <p>
              <Data>{explanation}</Data>
            </p>
            <p>
              <Data>{rule}</Data> {state}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The rules of every risk that can be there, in full, each folded away. */
export function RisksPart({ view: { risks, excludedRisks } }: { view: PackView }) {
  const { translate } = useWords();
  return (
    <Part heading={translate('pack:risks.heading')} id="risks">
      <p>{translate('pack:page.risks_lead')}</p>
      {risks.map((risk) => (
        <RiskCard key={risk.id} risk={risk} />
      ))}
      {excludedRisks.length > 0 && (
        <>
          <p>{translate('pack:risks.excluded', { count: excludedRisks.length })}</p>
          <PackTexts texts={excludedRisks} />
        </>
      )}
    </Part>
  );
}

function RiskCard({ risk }: { risk: PackRisk }) {
  const { translate } = useWords();
  return (
    <details className="rs-card rs-risk">
      <summary className="rs-folded">
        <Heading level="3" size="small">
          <Data>{risk.title}</Data>
        </Heading>
        <span className="rs-hint">
          <Data>{risk.domain}</Data>
        </span>
      </summary>
      <div className="rs-stack rs-folded-inside" id={`risk-${risk.id}`}>
        <PackFacts
          facts={[
            { name: translate('pack:risks.story'), value: risk.story },
            { name: translate('pack:risks.right'), value: risk.right },
          ]}
        />
        <ul className="rs-list">
          {risk.parts.map(({ part, name, settled, rule }) => (
            <li key={part}>
              <strong>{name}</strong>
              {settled !== '' && <p>{translate('pack:page.settled', { outcome: settled })}</p>}
              <p>
                <Data>{translate('pack:question.rule', { rule })}</Data>
              </p>
            </li>
          ))}
        </ul>
        {risk.safeguards.length > 0 && (
          <>
            <p className="rs-h5">{translate('pack:risks.safeguards')}</p>
            <ul className="rs-list">
              {risk.safeguards.map(({ title, weight, state, rule }, index) => (
                <li key={index}>
                  <Data>{translate('pack:risks.safeguard', { title, weight, state })}</Data>
                  <p>
                    <Data>{rule}</Data>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
