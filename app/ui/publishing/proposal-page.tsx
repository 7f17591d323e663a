import type { Issue } from '~/core/shared/issue';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { ReplaysOfProposal } from '~/ui/replay/proposal-part';
import { DraftStateTag } from '~/ui/studio/draft-state';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { IssueList } from '~/ui/studio/issue-list';
import { useWords } from '~/ui/words';
import type { ProposalView } from '~/core/studio/proposal-view';
import { ProposeForm } from './propose-form';
import { WaitingProposal } from './waiting-proposal';

interface Props {
  view: ProposalView;
  /** What an entry in CHANGES could say. */
  proposed: string;
  /** How many comments of those who were asked about it wait for an answer. */
  unanswered: number;
  typed: Record<string, string> | undefined;
  issues: readonly Issue[];
}

/** A draft on its way to be published: propose it, approve it, take it back. */
export function ProposalPage({ view, proposed, unanswered, typed, issues }: Props) {
  const { translate } = useWords();
  const { draft, examination, versions, names, mayApprove, runs, today } = view;
  const { state } = draft;
  const found = [...examination.issues, ...versions];
  const isBlocked = found.some(({ severity }) => severity === 'error');
  return (
    <Page heading={translate('publishing:proposal.title')} trail={useDraftTrail(draft)}>
      <p>{translate('publishing:proposal.lead')}</p>
      <p className="rs-row">
        <DraftStateTag state={state} />
        <a className="aksel-link" href={`/drafts/${draft.id}/changes`}>
          {translate('publishing:changes.title')}
        </a>
      </p>
      {unanswered > 0 && (
        <Note tone="warning">
          <p>{translate('consult:manage.waiting', { count: unanswered })}</p>
          <p>
            <a className="aksel-link" href={`/drafts/${draft.id}/consultations`}>
              {translate('consult:manage.title')}
            </a>
          </p>
        </Note>
      )}
      <ReplaysOfProposal draft={draft} names={names} runs={runs} />
      {(state.kind === 'open' || state.kind === 'proposed') && <IssueList draftId={draft.id} issues={found} />}
      {state.kind === 'open' &&
        (isBlocked ? (
          <Note>{translate('publishing:proposal.blocked')}</Note>
        ) : (
          <ProposeForm
            issues={issues}
            revision={draft.revision}
            typed={typed ?? { effectiveFrom: today, changes: proposed }}
            warnings={examination.issues}
          />
        ))}
      {'proposal' in state && (
        <WaitingProposal
          issues={issues}
          isWaiting={state.kind === 'proposed'}
          mayApprove={mayApprove}
          names={names}
          proposal={state.proposal}
        />
      )}
    </Page>
  );
}
