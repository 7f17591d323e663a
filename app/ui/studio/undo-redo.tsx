import { Button } from '@navikt/ds-react';
import type { NextSteps } from '~/core/studio/undo-redo';
import { useWords } from '~/ui/words';

interface Props {
  draftId: string;
  next: NextSteps;
  /** The page to come back to. */
  back: string;
}

/** Takes back the last edit, or does again what was taken back last. */
export function UndoRedo({ draftId, next, back }: Props) {
  const { translate } = useWords();
  return (
    <div className="rs-row">
      {(['undo', 'redo'] as const).map((step) => (
        <form action={`/drafts/${draftId}/history`} key={step} method="post">
          <input name="revision" type="hidden" value={next[step] ?? ''} />
          <input name="back" type="hidden" value={back} />
          <Button disabled={next[step] === undefined} size="small" type="submit" variant="secondary">
            {translate(`studio:history.${step}`)}
          </Button>
        </form>
      ))}
    </div>
  );
}
