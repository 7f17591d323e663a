import { answerClarification } from './answer-clarification';
import { askClarification } from './ask-clarification';
import { finishClarification } from './finish-clarification';
import { getClarification } from './get-clarification';
import { getClarifications } from './get-clarifications';
import { getOwnClarification } from './get-own-clarification';
import { listOwnClarifications } from './list-own-clarifications';
import { ruleOnSlip } from './rule-on-slip';
import { withdrawClarification } from './withdraw-clarification';

/** What is asked again after the opening, and answered. */
export const clarifyingUseCases = {
  getClarifications,
  getClarification,
  askClarification,
  withdrawClarification,
  ruleOnSlip,
  listOwnClarifications,
  getOwnClarification,
  answerClarification,
  finishClarification,
};
