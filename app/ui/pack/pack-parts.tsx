import { Heading } from '@navikt/ds-react';
import type { PackView } from '~/core/pack/pack-view';
import { Part } from '~/ui/coverage/part';
import { Data, useWords } from '~/ui/words';
import { PackFacts, PackTableView, PackTexts } from './pack-facts';
import { QuestionnairePart } from './pack-question';
import { RisksPart, StoppersPart } from './pack-risks';

/** All parts of a tender pack, in the order in which they are read. */
export function PackParts({ view }: { view: PackView }) {
  const { translate } = useWords();
  return (
    <div className="rs-stack rs-stack-xlarge">
      <PurchasePart view={view} />
      <Part heading={translate('pack:reading.heading')} id="reading">
        <PackFacts facts={view.reading.statements} />
      </Part>
      <CountingPart view={view} />
      <BuyerPart view={view} />
      {view.questionnaires.map((questionnaire) => (
        <QuestionnairePart key={questionnaire.id} questionnaire={questionnaire} />
      ))}
      <StoppersPart view={view} />
      <RisksPart view={view} />
      <Part heading={translate('pack:pin.heading')} id="pins">
        <p>{translate('pack:pin.meaning')}</p>
        <PackFacts facts={view.pins} />
      </Part>
    </div>
  );
}

function PurchasePart({ view }: { view: PackView }) {
  const { translate } = useWords();
  return (
    <Part heading={translate('pack:purchase.heading')} id="purchase">
      <PackFacts
        facts={[...view.purchase, { name: translate('pack:questionnaires.minutes'), value: view.minutes.words }]}
      />
      {view.roundRules.map((rule, index) => (
        <p className="rs-text" key={index}>
          {rule}
        </p>
      ))}
      {view.versions.length > 0 && (
        <>
          <Heading level="3" size="medium">
            {translate('pack:version.heading')}
          </Heading>
          <PackTexts texts={view.versions} />
        </>
      )}
      {view.notApplying.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
    </Part>
  );
}

function CountingPart({ view: { counting } }: { view: PackView }) {
  const { translate } = useWords();
  return (
    <Part heading={translate('pack:counting.heading')} id="counting">
      <p>{translate('pack:counting.meaning')}</p>
      <PackFacts facts={counting.statements} />
      <PackTableView table={counting.severity} />
      <PackTableView table={counting.matrix} />
      {(['states', 'grades', 'uses', 'recommendation'] as const).map((name) => (
        <div className="rs-stack" key={name}>
          <Heading level="3" size="medium">
            {translate(`pack:counting.${name}_heading`)}
          </Heading>
          {name === 'recommendation' && <p>{translate('pack:counting.recommendation_meaning')}</p>}
          <PackFacts facts={counting[name]} />
        </div>
      ))}
    </Part>
  );
}

function BuyerPart({ view: { buyerAnswers } }: { view: PackView }) {
  const { translate } = useWords();
  return (
    <Part heading={translate('pack:buyer.heading')} id="buyer">
      <p>{translate('pack:buyer.meaning')}</p>
      {buyerAnswers.map(({ questionnaire, answers }, index) => (
        <details key={index}>
          <summary>
            <Data>{questionnaire}</Data>
          </summary>
          <PackFacts facts={answers} />
        </details>
      ))}
    </Part>
  );
}
