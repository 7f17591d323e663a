import { isInForce, type Consensus } from '~/core/judgement/consensus';
import type { Judge } from '~/core/judgement/finding';
import { judgesOf, standingTo, type Panel } from '~/core/judgement/panel';
import { allSubmitted, type Sheet } from '~/core/judgement/sheet';
import { standingSubmission, type VendorResponse } from '~/core/procurement/response';
import { isSealed } from '~/core/procurement/round';
import type { Issue } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { refuseSealed } from '~/use-cases/assessment/access';
import type { Action } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { loadRound, type LoadedRound } from '~/use-cases/round/load-round';
import { issueAt } from '~/use-cases/typed-words';

/** An opened response as those see it who may read it, and where its judging stands. */
export interface LoadedJudging extends LoadedRound {
  response: VendorResponse;
  panel: Panel | undefined;
  /** Who judges it, in the order of the team. */
  judges: Judge[];
  /** Theirs alone, drafts too: nobody is shown another's before {@link isOpen}. */
  sheets: Sheet[];
  /** All of them have submitted. */
  isOpen: boolean;
  consensus: Consensus | undefined;
  /** It was decided, so nothing of it changes any more. */
  isDecided: boolean;
}

/**
 * For the team of its procurement alone. Throws {@link NotFound} for everybody else and for what was not handed in,
 * Sealed, and {@link Denied} for whoever has a conflict or judges and has not declared.
 */
export async function loadJudging(
  ports: Ports,
  actor: Actor,
  responseId: string,
  action: Action,
): Promise<LoadedJudging> {
  const loaded = await loadTheirs(ports, actor, responseId, ports.clock.now());
  if (isSealed(loaded.round)) await refuseSealed(ports, personOf(actor), loaded.round);
  return read(ports, actor, loaded, action);
}

/** The same inside a transaction, for what was let through before. */
export async function loadJudgingInside(
  inside: Stores,
  actor: Actor,
  { responseId, action, now }: { responseId: string; action: Action; now: string },
): Promise<LoadedJudging> {
  return read(inside, actor, await loadTheirs(inside, actor, responseId, now), action);
}

type Theirs = LoadedRound & { response: VendorResponse };

async function loadTheirs(
  stores: Pick<Stores, 'responses' | 'rounds' | 'procurements'>,
  actor: Actor,
  responseId: string,
  now: string,
): Promise<Theirs> {
  const response = await stores.responses.find(responseId);
  if (response === undefined) throw new NotFound('response', responseId);
  const loaded = await loadRound(stores, actor, response.roundId, now).catch((error: unknown) => {
    throw error instanceof NotFound ? new NotFound('response', responseId) : error;
  });
  return { ...loaded, response };
}

async function read(stores: Stores, actor: Actor, loaded: Theirs, action: Action): Promise<LoadedJudging> {
  const { response, round, procurement } = loaded;
  const { id: responseId } = response;
  if (isSealed(round) || standingSubmission(response) === undefined) throw new NotFound('response', responseId);
  const panel = await stores.papers.panels.find(round.id);
  if (standingTo(panel, procurement.team, personOf(actor).id, responseId) !== 'reads')
    throw new Denied(action, 'person');
  const people = await stores.people.listPeople(procurement.organisationId);
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? '';
  const ids = judgesOf(panel, procurement.team, responseId);
  const sheets = await stores.papers.sheets.listOf(responseId);
  return {
    ...loaded,
    panel,
    judges: ids.map((personId) => ({ personId, name: nameOf(personId) })),
    sheets: ids.flatMap((personId) => sheets.filter(({ by }) => by.personId === personId)),
    isOpen: allSubmitted(ids, sheets),
    consensus: await stores.papers.consensuses.find(responseId),
    isDecided: (await stores.papers.decisions.find(round.id)) !== undefined,
  };
}

/** Lets only those go on who judge the response. Throws {@link Denied}. */
export function requireJudge({ judges }: LoadedJudging, actor: Actor, action: Action): Judge {
  const judge = judges.find(({ personId }) => personId === personOf(actor).id);
  if (judge === undefined) throw new Denied(action, 'person');
  return judge;
}

/** Why nothing can be found or agreed now: `already_decided`, or `already_agreed` until it is judged again. */
export function judgingIssues({ isDecided, consensus }: LoadedJudging): Issue[] {
  if (isDecided) return [issueAt('already_decided')];
  return isInForce(consensus) ? [issueAt('already_agreed')] : [];
}
