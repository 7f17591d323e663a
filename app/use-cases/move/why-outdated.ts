import type { Assessment, Stores } from '~/use-cases/ports';

/**
 * Whoever has seen a revision from before a move has seen questions of a version that was left since: what they answer
 * may mean something else now.
 */
export async function whyOutdated(
  { assessments }: Pick<Stores, 'assessments'>,
  { id, owner }: Assessment,
  seen: number,
): Promise<'content_moved' | undefined> {
  if (owner.kind !== 'organisation') return undefined;
  const moves = await assessments.movesOf(id);
  return moves.some(({ kind, revision }) => kind !== 'stayed' && revision > seen) ? 'content_moved' : undefined;
}
