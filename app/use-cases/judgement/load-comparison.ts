import type { ComparisonInput } from '~/core/judgement/compare-answers';
import type { Comparison } from '~/core/judgement/comparison';
import { contentKey, type JudgingContent } from '~/core/scoring/prepare-once';
import { contentHash } from '~/core/shared/hash';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import { createKept } from '~/use-cases/round/kept-packs';
import type { LoadedRound } from '~/use-cases/round/load-round';
import { readOpened } from './read-opened';

/** A round with all who were opened side by side, as this reader may see them. */
export interface LoadedComparison extends LoadedRound {
  comparison: Comparison;
  /** Name of exactly this comparison: the same name always means the same content. */
  name: string;
  /** What all were asked and judged with. */
  content: JudgingContent;
  /** Firms that were opened and that this reader, who declared an interest, is not shown. */
  withheld: string[];
}

/**
 * For the team, once the round is opened; before that the attempt is recorded and refused. Throws NotFound, also for a
 * consultation, and Sealed.
 */
export async function loadComparison(ports: Ports, actor: Actor, roundId: string): Promise<LoadedComparison> {
  const { pack, responses, withheld, ...loaded } = await readOpened(ports, actor, roundId);
  const content = await loadContent(ports, pack);
  const compared = await compareOnce(ports, content, {
    effectiveDate: pack.effectiveDate,
    stage: pack.procurement.stage,
    bidders: responses.map(({ loaded: { answers }, ...bidder }) => ({ ...bidder, answers })),
  });
  return { ...loaded, ...compared, content, withheld };
}

/** Comparing costs a good part of a second where many answered, and the same answers always compare the same. */
const comparisons = createKept<Comparison>();

function compareOnce(
  { judging }: Pick<Ports, 'judging'>,
  content: JudgingContent,
  input: ComparisonInput,
): Promise<{ comparison: Comparison; name: string }> {
  const name = contentHash({ content: contentKey(content), input });
  return comparisons.recall(name, () => judging.compare(content, input)).then((comparison) => ({ comparison, name }));
}
