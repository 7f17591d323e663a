import { isSealed, type Pack } from '~/core/procurement/round';
import { personOf, type Actor } from '~/use-cases/actor';
import { refuseSealed } from '~/use-cases/assessment/access';
import { loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';
import { packInForce } from '~/use-cases/response/round-notice';
import { loadRound, type LoadedRound } from '~/use-cases/round/load-round';
import { sortResponses } from '~/use-cases/round/sort-responses';
import { requireTender } from './require-tender';

/** An opened response as this reader may see it. */
export interface ReadResponse {
  responseId: string;
  firm: string;
  loaded: LoadedAssessment;
}

/** A round with everything that was opened in it. */
export interface OpenedRound extends LoadedRound {
  pack: Pack;
  /** In the order of the firms' names. */
  responses: ReadResponse[];
  /** Firms that were opened and that this reader, who has a tie or has not declared, is not shown. */
  withheld: string[];
}

/**
 * The only way to what was opened, side by side. For the team, once the round is opened; before that the attempt is
 * recorded and refused. Throws NotFound, also for a consultation, and Sealed.
 */
export async function readOpened(ports: Ports, actor: Actor, roundId: string): Promise<OpenedRound> {
  const loaded = requireTender(await loadRound(ports, actor, roundId, ports.clock.now()));
  const { round } = loaded;
  if (isSealed(round)) await refuseSealed(ports, personOf(actor), round);
  const pack = await packInForce(ports, round);
  const { opened } = await sortResponses(ports, round);
  const read = await Promise.all(
    opened.map(async ({ response: { id, firm } }) => ({ firm, response: await readResponse(ports, actor, id, firm) })),
  );
  return {
    ...loaded,
    pack,
    responses: read.flatMap(({ response }) => response ?? []),
    withheld: read.filter(({ response }) => response === undefined).map(({ firm }) => firm),
  };
}

/** Nothing where this reader is refused it. */
async function readResponse(
  ports: Ports,
  actor: Actor,
  responseId: string,
  firm: string,
): Promise<ReadResponse | undefined> {
  try {
    return { responseId, firm, loaded: await loadWhole(ports, actor, responseId) };
  } catch (error) {
    if (error instanceof Denied) return undefined;
    throw error;
  }
}
