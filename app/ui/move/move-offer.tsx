import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';

interface Props {
  assessmentId: string;
  /** Absent where there is no newer version. */
  offered: { version: string; isStayed: boolean } | undefined;
  /** The one that is used. */
  version: string;
}

/** That there is a newer version of the rules; in small once somebody chose to stay. */
export function MoveOffer({ assessmentId, offered, version }: Props) {
  const { translate } = useWords();
  if (offered === undefined) return null;
  const way = (
    <a className="aksel-link" href={`/assessments/${assessmentId}/version`}>
      {translate('move:offer.way')}
    </a>
  );
  const values = { newer: offered.version, version };
  if (offered.isStayed)
    return (
      <p className="rs-subtle">
        {translate('move:offer.stayed', values)} {way}
      </p>
    );
  return (
    <Note tone="info">
      <p>{translate('move:offer.there', values)}</p>
      <p>{way}</p>
    </Note>
  );
}
