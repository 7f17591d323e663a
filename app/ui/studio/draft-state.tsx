import { Tag } from '@navikt/ds-react';
import type { DraftState } from '~/core/studio/draft';
import { useWords } from '~/ui/words';

const colours = { open: 'info', proposed: 'warning', published: 'success', discarded: 'neutral' } as const;

/** Where a draft stands, as a word; the colour only repeats it. */
export function DraftStateTag({ state }: { state: DraftState }) {
  const { translate } = useWords();
  return (
    <Tag data-color={colours[state.kind]} size="small" variant="outline">
      {translate(`studio:state.${state.kind}`)}
    </Tag>
  );
}
