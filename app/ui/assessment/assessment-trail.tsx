import type { Crumb } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import { homeOf, type Owned } from './assessment-home';

/** The way back from a page of answers: to the list they are in, then to where they belong. */
export function useAssessmentTrail({ title, ...owned }: Owned & { title: string }): Crumb[] {
  const { translate } = useWords();
  const { list, listName, href } = homeOf(owned);
  return [
    { href: list, text: translate(listName) },
    { href, text: <Data>{title}</Data> },
  ];
}
