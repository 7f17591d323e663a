import type { ComparisonInput } from '~/core/judgement/compare-answers';
import type { Comparison } from '~/core/judgement/comparison';
import type { VendorResponse } from '~/core/procurement/response';
import { isSealed } from '~/core/procurement/round';
import { contentKey, type JudgingContent } from '~/core/scoring/prepare-once';
import { contentHash } from '~/core/shared/hash';
import { personOf, type Actor } from '~/use-cases/actor';
import { refuseSealed } from '~/use-cases/assessment/access';
import { loadContent, loadWhole } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { createKept } from '~/use-cases/round/kept-packs';
import { loadRound, type LoadedRound } from '~/use-cases/round/load-round';
import { sortResponses } from '~/use-cases/round/sort-responses';

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
  const loaded = await loadRound(ports, actor, roundId, ports.clock.now());
  const { round } = loaded;
  if (round.kind === 'consultation') throw new NotFound('round', roundId);
  if (isSealed(round)) await refuseSealed(ports, personOf(actor), round);
  const pack = await ports.rounds.findPack(round.id, round.packs.at(-1)?.number ?? 0);
  if (pack === undefined) throw new NotFound('pack', round.id);
  const content = await loadContent(ports, pack);
  const { opened } = await sortResponses(ports, round);
  const read = await Promise.all(opened.map(({ response }) => readResponse(ports, actor, response)));
  const compared = await compareOnce(ports, content, {
    effectiveDate: pack.effectiveDate,
    stage: pack.procurement.stage,
    bidders: read.filter((one) => one !== undefined),
  });
  const withheld = opened.filter((_, index) => read[index] === undefined).map(({ response }) => response.firm);
  return { ...loaded, ...compared, content, withheld };
}

/** What one firm answered; nothing where this reader is refused it. */
async function readResponse(ports: Ports, actor: Actor, { id: responseId, firm }: VendorResponse) {
  try {
    const { answers } = await loadWhole(ports, actor, responseId);
    return { responseId, firm, answers };
  } catch (error) {
    if (error instanceof Denied) return undefined;
    throw error;
  }
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
