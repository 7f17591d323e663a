import { ErrorSummary } from '@navikt/ds-react';
import type { ReadOnly } from '~/core/procurement/read-only';
import type { Text } from '~/core/shared/text';
import { Note } from '~/ui/frame/note';
import { Content, useWords } from '~/ui/words';

/** For whoever opens answers that cannot be changed. */
export function ClosedNote({ why }: { why: ReadOnly }) {
  const { translate } = useWords();
  return (
    <Note tone="info">
      <p>{translate(`pages:closed.reading.${why}`)}</p>
    </Note>
  );
}

/** For whoever wanted to change them: what was found, and what to do. */
export function ClosedWords({ why }: { why: ReadOnly }) {
  const { translate } = useWords();
  return (
    <p>
      {translate(`issues:${why}.found`)} {translate(`issues:${why}.mend`)}
    </p>
  );
}

interface SummaryProps {
  why: ReadOnly;
  /** Answers that were not saved: what was asked, and the id of the field that still shows what was typed. */
  lost: { field: string; title: Text | undefined }[];
}

/** First on a page that was posted in vain, and in the focus. */
export function ClosedSummary({ why, lost }: SummaryProps) {
  const { translate } = useWords();
  return (
    <>
      <ErrorSummary autoFocus heading={translate('pages:closed.notSaved', { count: lost.length })}>
        {lost.map(({ field, title }) => (
          <ErrorSummary.Item href={`#${field}`} key={field}>
            <Content text={title} />
          </ErrorSummary.Item>
        ))}
      </ErrorSummary>
      <Note tone="danger">
        <ClosedWords why={why} />
        <p>{translate('pages:closed.below')}</p>
      </Note>
    </>
  );
}
