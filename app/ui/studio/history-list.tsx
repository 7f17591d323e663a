import { Button } from '@navikt/ds-react';
import type { DraftEdit, FileSplice } from '~/core/studio/draft';
import { Data, useWords } from '~/ui/words';
import { Moment } from './moment';
import { fileHref } from './place-href';

interface Told extends Pick<DraftEdit, 'revision' | 'at' | 'undoes'> {
  by: string;
  places: Pick<FileSplice, 'path' | 'pointer' | 'existence'>[];
}

interface Props {
  draftId: string;
  /** The newest first. */
  edits: readonly Told[];
  isOpen: boolean;
}

/** Who changed what, and when; each edit can be taken back by itself. */
export function HistoryList({ draftId, edits, isOpen }: Props) {
  const { translate } = useWords();
  if (edits.length === 0) return <p>{translate('studio:history.none')}</p>;
  return (
    <ol className="rs-plain-list rs-stack" reversed>
      {edits.map((edit) => (
        <li className="rs-card rs-stack rs-stack-small" id={`edit-${edit.revision}`} key={edit.revision}>
          <p>
            <strong>{translate('studio:history.edit', { revision: edit.revision })}</strong>{' '}
            {edit.undoes !== undefined && translate('studio:history.undoes', { revision: edit.undoes })}
          </p>
          <p className="rs-subtle">
            <Data>{edit.by === '' ? translate('studio:history.gone') : edit.by}</Data>
            {' · '}
            <Moment at={edit.at} />
          </p>
          <ul className="rs-list">
            {edit.places.map((place, index) => (
              <li key={index}>
                <PlaceLink draftId={draftId} {...place} />
              </li>
            ))}
          </ul>
          {isOpen && (
            <form action={`/drafts/${draftId}/history`} method="post">
              <input name="revision" type="hidden" value={edit.revision} />
              <Button size="small" type="submit" variant="tertiary">
                {translate('studio:history.undoThis', { revision: edit.revision })}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

function PlaceLink({ draftId, path, pointer, existence }: { draftId: string } & Told['places'][number]) {
  const { translate } = useWords();
  if (existence === 'dropped') {
    return (
      <>
        <Data>{path}</Data> {translate('studio:history.dropped')}
      </>
    );
  }
  return (
    <>
      <a className="aksel-link" href={fileHref(draftId, path)}>
        <Data>{path}</Data>
      </a>{' '}
      {existence === 'made' ? translate('studio:history.made') : <Data>{pointer}</Data>}
    </>
  );
}
