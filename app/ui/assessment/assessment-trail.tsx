import type { Crumb } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';

/** The way back from a page of an assessment: to all of them, then to its overview. */
export function useAssessmentTrail({ id, title }: { id: string; title: string }): Crumb[] {
  const { translate } = useWords();
  return [
    { href: '/assessments', text: translate('pages:home.list') },
    { href: `/assessments/${id}`, text: <Data>{title}</Data> },
  ];
}
