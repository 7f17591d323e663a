import type { Deadline, Pack, PackVersion } from '../procurement/round';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';
import type { Translate } from '../shared/text';

/** What a tender pack is shown from. */
export interface PackInput {
  /** As it was frozen; for a draft as it would be. */
  pack: Pack;
  /** The rule set and the questionnaires that the pack pins. */
  prepared: PreparedRuleSet;
  round: {
    deadline: Deadline;
    /** Versions that were frozen so far, this one among them; empty for a draft. */
    packs: readonly PackVersion[];
    /** Names of the two people who open together; empty where they are not to be told, or not named yet. */
    openers: readonly string[];
  };
  /** How many days after the end of the round drafts are deleted. */
  draftDays: number;
  /** Instant of the document, ISO 8601: when this version was frozen; for a draft, now. */
  createdAt: string;
  /** Nothing is fixed yet. */
  isDraft: boolean;
  /** BCP 47. */
  language: string;
  translate: Translate;
}
