import type { Procurement } from '~/core/procurement/procurement';
import type { Text } from '~/core/shared/text';
import { Content, useWords } from '~/ui/words';
import { NamedFacts } from './named-facts';

interface Props {
  procurement: Pick<Procurement, 'service' | 'stage' | 'ocid' | 'reference'>;
  buyer: string;
  stages: { id: string; title: Text }[];
}

/** What is bought for whom, where it stands, and under which references it is known. */
export function ProcurementFacts({ procurement: { service, stage, ocid, reference }, buyer, stages }: Props) {
  const { translate } = useWords();
  return (
    <dl className="rs-facts">
      <NamedFacts facts={{ service, buyer, reference, ocid }} />
      <div className="rs-facts-entry">
        <dt>{translate('procurement:facts.stage')}</dt>
        <dd>
          <Content text={stages.find(({ id }) => id === stage)?.title} />
        </dd>
      </div>
    </dl>
  );
}
