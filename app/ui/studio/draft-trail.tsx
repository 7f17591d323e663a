import type { Crumb } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';

/** The way back from a page of a draft: to all of them, then to its overview. */
export function useDraftTrail({ id, title }: { id: string; title: string }): Crumb[] {
  const { translate } = useWords();
  return [
    { href: '/drafts', text: translate('studio:list.title') },
    { href: `/drafts/${id}`, text: <Data>{title}</Data> },
  ];
}
