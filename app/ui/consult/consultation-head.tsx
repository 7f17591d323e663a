import { dayText } from '~/core/shared/dates';
import { versionCommentsAddress } from '~/ui/rulebook/addresses';
import { Facts } from '~/ui/frame/facts';
import { Note } from '~/ui/frame/note';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';
import type { ConsultationHead as Head } from '~/core/studio/consultation-views';

/** Who asks what until when, and what came of the draft since. */
export function ConsultationHead({ head }: { head: Head }) {
  const { language, translate } = useWords();
  const { organisation, closesOn, startedAt, isOpen, isGivenUp, published } = head;
  return (
    <>
      {published !== undefined && (
        <Note tone="info">
          <p>{translate('consult:read.published', { version: published.version })}</p>
          <p>
            <a className="aksel-link" href={versionCommentsAddress(published, published.hash)}>
              {translate('consult:read.publishedLink')}
            </a>
          </p>
        </Note>
      )}
      {isGivenUp && <Note tone="warning">{translate('consult:read.givenUp')}</Note>}
      {!isOpen && !isGivenUp && published === undefined && <Note tone="warning">{translate('consult:read.over')}</Note>}
      <p>{translate('consult:read.nothingCounts')}</p>
      <Facts
        facts={[
          [translate('consult:read.by'), <Data key="by">{organisation}</Data>],
          [translate('consult:read.begun'), <Moment at={startedAt} key="begun" />],
          [
            translate('consult:read.until'),
            isOpen && translate('consult:read.untilText', { day: dayText(closesOn, language) }),
          ],
        ]}
      />
    </>
  );
}
