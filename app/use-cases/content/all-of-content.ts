import { compareVersions } from './compare-versions';
import { getCoverage } from './get-coverage';
import { getPublishedQuestionnaire } from './get-published-questionnaire';
import { getRisk, getRuleSet } from './get-rule-set';
import { listContent } from './list-content';

/** What everybody can read of rules and questions. */
export const contentUseCases = {
  getCoverage,
  listContent,
  getRuleSet,
  getRisk,
  getPublishedQuestionnaire,
  compareVersions,
};
