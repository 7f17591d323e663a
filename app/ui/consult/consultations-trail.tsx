import type { Crumb } from '~/ui/frame/page';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { useWords } from '~/ui/words';

/** The way back from a consultation: to the draft, then to all its consultations. */
export function useConsultationsTrail(draft: { id: string; title: string }): Crumb[] {
  const { translate } = useWords();
  return [
    ...useDraftTrail(draft),
    { href: `/drafts/${draft.id}/consultations`, text: translate('consult:manage.title') },
  ];
}
