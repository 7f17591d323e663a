import type { Procurement } from '~/core/procurement/procurement';
import type { Round } from '~/core/procurement/round';
import type { Crumb } from '~/ui/frame/page';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { useWords } from '~/ui/words';

interface Trailed {
  round: Pick<Round, 'id' | 'kind'>;
  procurement: Pick<Procurement, 'id' | 'title'>;
}

/** The way back from a page of a round: to its procurement, then to its overview. */
export function useRoundTrail({ round, procurement }: Trailed): Crumb[] {
  const { translate } = useWords();
  const trail = useProcurementTrail(procurement);
  return [...trail, { href: `/rounds/${round.id}`, text: translate(`round:kind.${round.kind}`) }];
}
