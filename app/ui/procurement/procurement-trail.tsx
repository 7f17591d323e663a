import type { Crumb } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';

/** The way back from a page of a procurement: to all of them, then to its overview. */
export function useProcurementTrail({ id, title }: { id: string; title: string }): Crumb[] {
  const { translate } = useWords();
  return [
    { href: '/procurements', text: translate('procurement:list.title') },
    { href: `/procurements/${id}`, text: <Data>{title}</Data> },
  ];
}
