import type { ArchivedPaper } from '../archive/archive';

/**
 * The papers that may leave: what evaluators wrote about a response only once they have agreed on it. Before that they
 * judge unseen, and an archive would show each what the others found.
 */
export function papersToTravel(papers: readonly ArchivedPaper[]): ArchivedPaper[] {
  const agreed = papers.filter(({ kind, content }) => kind === 'consensus' && 'at' in content);
  const isSeen = ({ ownerId }: ArchivedPaper) => agreed.some((one) => one.ownerId === ownerId);
  return papers.filter((paper) => (paper.kind !== 'sheet' && paper.kind !== 'consensus') || isSeen(paper));
}
