import type { Procurement } from '~/core/procurement/procurement';
import type { Text } from '~/core/shared/text';
import { ruleSetAddress } from '~/ui/rulebook/addresses';
import { Content, Data, useWords } from '~/ui/words';
import { NamedFacts } from './named-facts';

interface Props {
  procurement: Pick<Procurement, 'service' | 'stage' | 'ocid' | 'reference' | 'ruleSet'>;
  buyer: string;
  stages: { id: string; title: Text }[];
}

/** What is bought for whom, where it stands, under which references it is known, and by which rules it is judged. */
export function ProcurementFacts({ procurement: { service, stage, ocid, reference, ruleSet }, buyer, stages }: Props) {
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
      <div className="rs-facts-entry">
        <dt>{translate('procurement:facts.rules')}</dt>
        <dd>
          <a className="aksel-link" href={ruleSetAddress(ruleSet, ruleSet.hash)}>
            <Data>{`${ruleSet.id} ${ruleSet.version}`}</Data>
          </a>
        </dd>
      </div>
    </dl>
  );
}
