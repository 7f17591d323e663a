import type { ReplayOver } from '~/core/replay/run';
import { useWords } from '~/ui/words';

/** Over which answers a draft is replayed. */
export function OverText({ over }: { over: ReplayOver }) {
  const { translate } = useWords();
  return <>{translate(`replay:over.${over.kind}`, over.kind === 'made_up' ? { seed: over.seed } : {})}</>;
}
