import { Tag } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

/** Whether comments are taken, as a word; the colour only repeats it. */
export function OpenTag({ isOpen }: { isOpen: boolean }) {
  const { translate } = useWords();
  return (
    <Tag data-color={isOpen ? 'success' : 'neutral'} size="small" variant="outline">
      {translate(`consult:manage.${isOpen ? 'open' : 'closed'}`)}
    </Tag>
  );
}
