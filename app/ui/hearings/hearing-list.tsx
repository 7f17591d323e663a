import { Heading } from '@navikt/ds-react';
import type { Hearing } from '~/core/judgement/hearing';
import { DayText } from '~/ui/contract/day-text';
import { Facts } from '~/ui/frame/facts';
import { Data, useWords } from '~/ui/words';

interface Props {
  procurementId: string;
  hearings: readonly Hearing[];
  mayWrite: boolean;
}

/** Who was heard, the newest first. */
export function HearingList({ procurementId, hearings, mayWrite }: Props) {
  const { translate } = useWords();
  if (hearings.length === 0) return <p>{translate('hearings:none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {hearings.map((hearing) => (
        <li className="rs-card rs-stack rs-stack-small" key={hearing.id}>
          <Heading level="2" size="small">
            <Data>{hearing.who}</Data> · <DayText day={hearing.on} />
          </Heading>
          <HearingFacts hearing={hearing} />
          {mayWrite && (
            <p>
              <a className="aksel-link" href={`/procurements/${procurementId}/affected-people/${hearing.id}`}>
                {translate('hearings:edit')}
                <span className="aksel-sr-only">
                  {' '}
                  <Data>{hearing.who}</Data>
                </span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function HearingFacts({ hearing: { how, howMany, said, changed, rejected } }: { hearing: Hearing }) {
  const { translate } = useWords();
  const passage = (text: string) =>
    text === '' ? (
      translate('hearings:nothing')
    ) : (
      <p className="rs-lines">
        <Data>{text}</Data>
      </p>
    );
  return (
    <Facts
      facts={[
        [translate('hearings:fact.how'), <Data key="how">{how}</Data>],
        [
          translate('hearings:fact.howMany'),
          howMany === undefined ? translate('hearings:notCounted') : String(howMany),
        ],
        [translate('hearings:fact.said'), passage(said)],
        [translate('hearings:fact.changed'), passage(changed)],
        [translate('hearings:fact.rejected'), passage(rejected)],
      ]}
    />
  );
}
