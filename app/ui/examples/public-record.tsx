import { Heading } from '@navikt/ds-react';
import type { RecordFile } from '~/core/examples/record-file';
import { useWords } from '~/ui/words';
import { KnownFacts } from './known-facts';
import { SourcedList } from './sourced';

/** The public record of a system: what was known at the time, then what happened. */
export function PublicRecord({ record }: { record: Pick<RecordFile, 'known' | 'outcome'> }) {
  const { translate } = useWords();
  const { known, outcome } = record;
  return (
    // It may scroll on its own, so it can be reached by keyboard.
    <div aria-labelledby="record" className="rs-stack rs-section rs-in-sight" role="region" tabIndex={0}>
      <Heading id="record" level="2" size="large">
        {translate('examples:example.record')}
      </Heading>
      <div className="rs-card rs-stack">
        <Heading level="3" size="small">
          {translate('examples:record.known')}
        </Heading>
        <KnownFacts known={known} level="4" />
      </div>
      <div className="rs-card rs-stack">
        <Heading level="3" size="small">
          {translate('examples:record.outcome')}
        </Heading>
        {outcome.length === 0 ? <p>{translate('examples:record.noOutcome')}</p> : <SourcedList statements={outcome} />}
      </div>
    </div>
  );
}
