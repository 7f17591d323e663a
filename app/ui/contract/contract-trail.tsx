import type { Crumb } from '~/ui/frame/page';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { useWords } from '~/ui/words';

/** The way back from a page of a contract: to the procurement, then to the contract. */
export function useContractTrail(procurement: { id: string; title: string }): Crumb[] {
  const { translate } = useWords();
  return [
    ...useProcurementTrail(procurement),
    { href: `/procurements/${procurement.id}/contract`, text: translate('contract:title') },
  ];
}
