import type { Actor } from './actor';
import { Denied } from './refusals';

/** Who may do what. What is not listed here is forbidden; a new use case does not compile without its line. */
const allowed = {
  checkHealth: ['local_person'],
  listRuleSets: ['local_person'],
  openAssessment: ['local_person'],
  listAssessments: ['local_person'],
  getAssessment: ['local_person'],
  editAssessment: ['local_person'],
  removeAssessment: ['local_person'],
  getQuestionnaire: ['local_person'],
  saveAnswers: ['local_person'],
  getResult: ['local_person'],
  issueBrief: ['local_person'],
  listExamples: ['local_person'],
  getExample: ['local_person'],
  getRemedied: ['local_person'],
  issueExampleBrief: ['local_person'],
  openPractice: ['local_person'],
  comparePractice: ['local_person'],
  getCoverage: ['local_person'],
} satisfies Record<string, Actor['kind'][]>;

/** One thing an actor can ask for: the name of a use case. */
export type Action = keyof typeof allowed;

/** First line of every use case. Throws {@link Denied} unless the table allows this kind of actor. */
export function requirePermission(actor: Actor, action: Action): void {
  const kinds: readonly Actor['kind'][] = allowed[action];
  if (!kinds.includes(actor.kind)) throw new Denied(action);
}
