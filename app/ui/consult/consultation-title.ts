import { instantText } from '~/core/shared/dates';
import type { Consultation } from '~/core/studio/consultation';
import { useWords } from '~/ui/words';

/** What a consultation is called among others of the same draft: when it began. */
export function useConsultationTitle({ startedAt }: Pick<Consultation, 'startedAt'>): string {
  const { language, translate } = useWords();
  return translate('consult:manage.one', { at: instantText(startedAt, language) });
}
