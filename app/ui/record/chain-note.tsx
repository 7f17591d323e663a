import { hashInGroups } from '~/core/pack/build-receipt-document';
import type { ChainFault, StreamHead } from '~/core/procurement/record';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';

interface Props {
  count: number;
  head?: StreamHead;
  faults: readonly ChainFault[];
}

/** Whether the chain of a record holds, what that means, and its end to be noted elsewhere. */
export function ChainNote({ count, head, faults }: Props) {
  const { translate } = useWords();
  if (faults.length > 0) return <BrokenChain faults={faults} />;
  return (
    <Note tone="success">
      <p>
        <strong>{translate('record:chain.holds', { count })}</strong>
      </p>
      <p>{translate('record:chain.meaning')}</p>
      {head !== undefined && (
        <p className="rs-hash">
          {translate('record:chain.end')} <Data>{hashInGroups(head.hash)}</Data>
        </p>
      )}
    </Note>
  );
}

function BrokenChain({ faults }: { faults: readonly ChainFault[] }) {
  const { translate } = useWords();
  return (
    <Note tone="danger">
      <p>
        <strong>{translate('record:chain.broken')}</strong>
      </p>
      <ul className="rs-list">
        {faults.map(({ number, fault }) => (
          <li key={`${number} ${fault}`}>{translate(`record:chain.fault.${fault}`, { number })}</li>
        ))}
      </ul>
      <p>{translate('record:chain.mend')}</p>
    </Note>
  );
}
