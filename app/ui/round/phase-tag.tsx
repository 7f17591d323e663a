import type { RoundPhase } from '~/core/procurement/round';
import { useWords } from '~/ui/words';

/** Where a round stands, in a word or two. */
export function PhaseTag({ phase }: { phase: RoundPhase }) {
  const { translate } = useWords();
  return <span className={`rs-phase rs-phase-${phase}`}>{translate(`round:phase.${phase}`)}</span>;
}
