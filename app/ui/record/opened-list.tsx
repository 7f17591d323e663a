import { Heading } from '@navikt/ds-react';
import { hashInGroups } from '~/core/pack/build-receipt-document';
import type { OpenedResponse } from '~/core/procurement/record-issues';
import { Data, useWords } from '~/ui/words';

/** What was opened, with the hashes that tie each vendor's own record to this one; nothing before the opening. */
export function OpenedList({ opened }: { opened: readonly OpenedResponse[] }) {
  const { translate } = useWords();
  if (opened.length === 0) return null;
  return (
    <section aria-labelledby="opened" className="rs-stack">
      <Heading id="opened" level="2" size="medium">
        {translate('record:opened.title')}
      </Heading>
      <p>{translate('record:opened.lead')}</p>
      <ul className="rs-plain-list rs-stack">
        {opened.map(({ responseId, firm, hash, head }) => (
          <li className="rs-card rs-stack rs-stack-small" key={responseId}>
            <strong>
              <Data>{firm}</Data>
            </strong>
            <p className="rs-hash">
              {translate('record:opened.submission')} <Data>{hashInGroups(hash)}</Data>
            </p>
            <p className="rs-hash">
              {translate('record:opened.record', { number: head.number })} <Data>{hashInGroups(head.hash)}</Data>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
