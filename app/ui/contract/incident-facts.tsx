import type { Incident } from '~/core/judgement/contract';
import { dayText } from '~/core/shared/dates';
import type { Text } from '~/core/shared/text';
import { Data, useWords } from '~/ui/words';
import { DayText } from './day-text';
import { Facts } from '~/ui/frame/facts';
import { RiskNames } from './risk-names';

interface Props {
  incident: Incident;
  risks: readonly { id: string; title: Text }[];
}

/** Whom it touched, what was done, and how many were found and put back. */
export function IncidentFacts({ incident, risks }: Props) {
  const { language, translate } = useWords();
  const { what, affected, remedy, counts, closedOn } = incident;
  const name = (key: string) => translate(`contract:incidents.fact.${key}`);
  return (
    <Facts
      facts={[
        [name('what'), <Passage key="what" text={what} />],
        [name('affected'), affected === undefined ? translate('contract:incidents.affectedUnknown') : String(affected)],
        [name('risks'), incident.risks.length > 0 && <RiskNames ids={incident.risks} risks={risks} />],
        [name('remedy'), remedy === '' ? translate('contract:incidents.noRemedy') : <Passage text={remedy} />],
        [
          name('counts'),
          counts.length === 0 ? (
            translate('contract:incidents.notCounted')
          ) : (
            <ul className="rs-list">
              {counts.map(({ on, found, restored }, index) => (
                <li key={index}>
                  {translate('contract:incidents.count', { day: dayText(on, language), found, restored })}
                </li>
              ))}
            </ul>
          ),
        ],
        [name('closed_on'), closedOn === undefined ? translate('contract:incidents.open') : <DayText day={closedOn} />],
      ]}
    />
  );
}

function Passage({ text }: { text: string }) {
  return (
    <p className="rs-lines">
      <Data>{text}</Data>
    </p>
  );
}
