import type { ListedRun } from '../replay/listed-run';
import type { Issue } from '../shared/issue';
import type { Draft } from './draft';
import type { Examination } from './examine-draft';

/** Where a draft stands on its way to be published. */
export interface ProposalView {
  draft: Draft;
  examination: Examination;
  /** About the numbers of versions: to be mended before it is proposed. */
  versions: Issue[];
  /** Names of whoever edited, proposed or approved it, by id. */
  names: Record<string, string>;
  /** Ids of whoever edited it or proposes it: none of them can approve it. */
  authors: string[];
  mayApprove: boolean;
  /** What the draft was tried on, the last first. */
  runs: ListedRun[];
  /** Today, YYYY-MM-DD in UTC. */
  today: string;
}
