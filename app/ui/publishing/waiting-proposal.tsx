import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import type { Proposal } from '~/core/studio/draft';
import { Facts } from '~/ui/frame/facts';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';

interface Props {
  proposal: Proposal;
  names: Readonly<Record<string, string>>;
  mayApprove: boolean;
  issues: readonly Issue[];
  /** Whether it still waits, so that it can be approved or taken back. */
  isWaiting: boolean;
}

/** What was proposed, by whom; and for a second person to approve it. */
export function WaitingProposal({ proposal, names, mayApprove, issues, isWaiting }: Props) {
  const { translate } = useWords();
  const { by, at, effectiveFrom, changes, reasons, revision } = proposal;
  return (
    <>
      <FormIssues heading={translate('publishing:proposal.notDone')} issues={issues} />
      <Facts
        facts={[
          [translate('publishing:proposal.by'), <Data key="by">{names[by] ?? translate('publishing:somebody')}</Data>],
          [translate('publishing:proposal.at'), <Moment at={at} key="at" />],
          [translate('publishing:proposal.effectiveFrom.label'), effectiveFrom],
          [translate('publishing:proposal.changes.label'), <Data key="changes">{changes}</Data>],
          ...Object.entries(reasons).map(([key, reason]): [string, React.ReactNode] => [
            `${translate('publishing:proposal.accepted')} ${key}`,
            <Data key={key}>{reason}</Data>,
          ]),
        ]}
      />
      {isWaiting && (
        <>
          {!mayApprove && <Note>{translate('publishing:proposal.secondPerson')}</Note>}
          <form className="rs-row" method="post">
            <input name="revision" type="hidden" value={revision} />
            {mayApprove && (
              <Button name="do" type="submit" value="approve">
                {translate('publishing:proposal.approve')}
              </Button>
            )}
            <Button name="do" type="submit" value="withdraw" variant="secondary">
              {translate('publishing:proposal.withdraw')}
            </Button>
          </form>
        </>
      )}
    </>
  );
}
