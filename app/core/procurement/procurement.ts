import type { QuestionUse } from '../questionnaire/envelope';
import type { Pinned } from '../scoring/evaluation';
import type { TeamPart } from './role';

/** One purchase of an organisation, from the need to the contract. */
export interface Procurement {
  id: string;
  /** The public body that buys. */
  organisationId: string;
  /** What is bought, in the buyer's words. */
  title: string;
  /** Which public service it serves. */
  service: string;
  /** Stage of the procurement, one of the rule set's stages. */
  stage: string;
  /** Open Contracting id (`ocds-…`); empty where there is none. */
  ocid: string;
  /** The authority's own file reference; may be empty. */
  reference: string;
  /** The content that new packs are made with; a frozen pack keeps its own. */
  ruleSet: Pinned;
  /** All questionnaires of the rule set, in the order they are answered. */
  questionnaires: Pinned[];
  /** Id of the assessment that holds the buyer's own answers: need, context and the buyer's safeguards. */
  needId: string;
  /** At least one lead. */
  team: TeamMember[];
  /** The legal use of each vendor question, as far as the team has confirmed or changed what the content proposes. */
  uses: Record<string, QuestionUse>;
  /** When the team confirmed the uses; absent until then. ISO 8601. */
  usesConfirmedAt?: string;
  /** ISO 8601. */
  createdAt: string;
}

/** One person of the organisation who works on a procurement. */
export interface TeamMember {
  personId: string;
  part: TeamPart;
}

/** What a team may write anew about its procurement. */
export type ProcurementDetails = Pick<Procurement, 'title' | 'service' | 'stage' | 'ocid' | 'reference'>;
