import type { Crumb } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';

/** The way back from a page of a response: to all of them, then to its overview. */
export function useResponseTrail(id: string, title: string): Crumb[] {
  const { translate } = useWords();
  return [
    { href: '/responses', text: translate('response:list.title') },
    { href: `/responses/${id}`, text: <Data>{title}</Data> },
  ];
}
