import type { Procurement } from '~/core/procurement/procurement';
import type { Text } from '~/core/shared/text';
import { Content, Data, useWords } from '~/ui/words';

interface Props {
  procurement: Pick<Procurement, 'service' | 'stage' | 'ocid' | 'reference'>;
  buyer: string;
  stages: { id: string; title: Text }[];
}

/** What is bought for whom, where it stands, and under which references it is known. */
export function ProcurementFacts({ procurement: { service, stage, ocid, reference }, buyer, stages }: Props) {
  const { translate } = useWords();
  const facts = { service, buyer, reference, ocid };
  return (
    <dl className="rs-facts">
      {Object.entries(facts)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div className="rs-facts-entry" key={name}>
            <dt>{translate(`procurement:facts.${name}`)}</dt>
            <dd>
              <Data>{value}</Data>
            </dd>
          </div>
        ))}
      <div className="rs-facts-entry">
        <dt>{translate('procurement:facts.stage')}</dt>
        <dd>
          <Content text={stages.find(({ id }) => id === stage)?.title} />
        </dd>
      </div>
    </dl>
  );
}
