import type { PersonActor } from '~/use-cases/actor';
import type { ContractPlace } from './contract';
import { actorOf, type PlaceName } from './people';

/** What stands in one place: a procurement with three rounds, and what its people have beside it. */
export interface Place {
  name: PlaceName;
  procurementId: string;
  needId: string;
  /** A tender to which vendors were invited: the one that they answer. */
  roundId: string;
  /** A tender that anybody may join. */
  openRoundId: string;
  consultationId: string;
  invitationId: string;
  /** The secret of the vendor's invitation. */
  token: string;
  /** What the vendor, their colleague and their subcontractor answer; handed in. */
  responseId: string;
  /** What the rival handed in in the open round: once opened, two have judged it and one has written the consensus. */
  elsewhereId: string;
  /** Hashes of the sheets that were submitted about it, and of what was written. */
  sheetsHash: string;
  consensusHash: string;
  /** What the vendor was asked again, and has called a slip. */
  clarificationId: string;
  /** Another, to which nobody said anything. */
  unansweredId: string;
  /** A tender that was opened and decided, and what the vendor handed in there; there in the opened world alone. */
  decidedRoundId: string;
  decidedId: string;
  decidedAt: string;
  /** What the other vendor answers and never hands in, and the name of what could be handed in. */
  rivalId: string;
  reviewed: string;
  /** The secret of the link by which the rival is asked to answer a part for the vendor. */
  delegationToken: string;
  delegationId: string;
  /** What the vendor asked, without an answer. */
  questionId: string;
  /** An assessment of the public body's own, and a practice of the lead's. */
  assessmentId: string;
  practiceId: string;
  /** A draft of rules that the policy maker of the public body works on. */
  draftId: string;
  /** A finished replay of it over made-up answers. */
  replayId: string;
  /** It is shared for comment: the consultation, the secret of its link, and a comment. */
  shared: { consultationId: string; token: string; commentId: string };
  /** With whoever handed in the open round: once opened. */
  contract: ContractPlace;
  /** A document of each set of answers, by its id. */
  documentIds: Record<string, string>;
}

/** Of all deadlines. */
export const zone = 'Africa/Nairobi';

/** A person of a place. */
export const personOf = (place: Pick<Place, 'name'>, name: string) => actorOf(`${place.name}-${name}`) as PersonActor;
