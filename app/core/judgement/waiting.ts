import type { TeamMember } from '../procurement/procurement';
import { isOpenAt, isSettled, type Clarification } from './clarification';
import { isInForce, type Consensus } from './consensus';
import type { Decidable } from './decision';
import { panelMembers, type Panel } from './panel';
import type { Sheet } from './sheet';

/** What a decision waits for. Nothing of it waits once both lists are empty. */
export interface Waiting {
  /** Responses on which those who judge have not agreed, in the order of the firms' names. */
  judging: Pick<Decidable, 'responseId' | 'firm'>[];
  /** Clarifications that can still be answered and to which somebody who was asked has said nothing. */
  clarifications: Pick<Clarification, 'id' | 'question' | 'until'>[];
  /** Nobody was ever to judge any response: the answers count as they were stated. */
  isUnjudged: boolean;
}

/** Everything on which {@link waitingFor} depends. */
export interface WaitingOn {
  /** The responses that are to be decided about. */
  responses: readonly Pick<Decidable, 'responseId' | 'firm'>[];
  team: readonly TeamMember[];
  panel: Panel | undefined;
  /** Of these responses, drafts too. */
  sheets: readonly Sheet[];
  /** Of these responses. */
  consensuses: readonly Consensus[];
  /** Of the round. */
  clarifications: readonly Clarification[];
}

/**
 * What has to come to its end before a round is decided. Judging is waited for where somebody is to judge, was named to,
 * or has begun: taking the last evaluator out of a team ends no judging.
 * @param now ISO 8601.
 */
export function waitingFor(on: WaitingOn, now: string): Waiting {
  const { responses, clarifications } = on;
  const unagreed = responses.filter(({ responseId }) => !on.consensuses.some((one) => isOf(one, responseId)));
  const judging = unagreed.filter(({ responseId }) => isToBeJudged(on, responseId));
  return {
    judging: judging.map(({ responseId, firm }) => ({ responseId, firm })),
    clarifications: clarifications
      .filter((one) => isOpenAt(one, now) && !isSettled(one))
      .map(({ id, question, until }) => ({ id, question, until })),
    isUnjudged: responses.length > 0 && judging.length === 0 && unagreed.length === responses.length,
  };
}

/** Whether nothing stands in the way of a decision. */
export function isReady({ judging, clarifications }: Waiting): boolean {
  return judging.length === 0 && clarifications.length === 0;
}

function isOf(consensus: Consensus, responseId: string): boolean {
  return consensus.id === responseId && isInForce(consensus);
}

function isToBeJudged({ panel, team, sheets, consensuses }: WaitingOn, responseId: string): boolean {
  const isAppointed = panel?.members !== undefined || panelMembers(panel, team).length > 0;
  const isBegun =
    sheets.some((sheet) => sheet.responseId === responseId) || consensuses.some(({ id }) => id === responseId);
  return isAppointed || isBegun;
}
