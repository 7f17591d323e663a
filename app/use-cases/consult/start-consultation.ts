import { dayOf } from '~/core/shared/dates';
import { failure, success, type Result } from '~/core/shared/issue';
import { takesComments, type Consultation } from '~/core/studio/consultation';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { dayIssues } from '~/use-cases/studio/day-issues';
import { examineOnce } from '~/use-cases/studio/examine-once';
import { isEditable, loadDraft } from '~/use-cases/studio/load-draft';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { onlyRuleSet } from './consulted-content';

/** What is shared, and until when. */
export interface StartConsultationInput {
  draftId: string;
  /** The revision that its author had seen. */
  revision: number;
  /** What is said to those who are asked. */
  welcome: string;
  /** The last day, YYYY-MM-DD in UTC. */
  closesOn: string;
}

/**
 * Shares a draft for comment, exactly as it stands; its authors can go on with it meanwhile.
 * @returns the consultation, or issues: of `wordIssues` at `/welcome`; of `dayIssues` at `/closesOn`; `draft_closed`;
 * `draft_changed_meanwhile`; `draft_has_errors` and `one_rule_set_needed`, because it is read in words;
 * `consultation_running`. Throws NotFound.
 */
export async function startConsultation(
  ports: Ports,
  actor: Actor,
  input: StartConsultationInput,
): Promise<Result<Consultation>> {
  requirePermission(actor, 'startConsultation');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const now = ports.clock.now();
  const welcome = input.welcome.trim();
  const typed = [...wordIssues({ welcome }, passage), ...dayIssues('closesOn', input.closesOn, now)];
  if (!isEditable(draft)) typed.push(issueAt('draft_closed'));
  else if (draft.revision !== input.revision) typed.push(issueAt('draft_changed_meanwhile'));
  if (typed.length > 0) return failure(typed);
  const { issues } = await examineOnce(ports, { draft, files });
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return failure([issueAt('draft_has_errors', '', { count: errors })]);
  const content = onlyRuleSet(files);
  if (content === undefined) return failure([issueAt('one_rule_set_needed')]);
  const { ruleSet, questionnaires } = content;
  const parts = {
    risk: ruleSet.risks.map(({ id }) => id),
    stopper: ruleSet.stoppers.map(({ id }) => id),
    question: questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name)),
  };

  return ports.transact(async (inside) => {
    const { draft: still } = await loadDraft(inside, actor, input.draftId);
    if (still.revision !== input.revision) return failure([issueAt('draft_changed_meanwhile')]);
    if (await isOneRunning(inside, still, dayOf(now))) return failure([issueAt('consultation_running')]);
    const consultation: Consultation = {
      ...{ id: ports.ids.next(), token: ports.secrets.token(), draftId: still.id, revision: still.revision },
      ...{ parts, welcome, closesOn: input.closesOn, startedBy: personOf(actor).id, startedAt: now },
    };
    await inside.consultations.add(consultation);
    return success(consultation);
  });
}

/** Readers are not to wonder which of two states of a draft is the one to comment on. */
async function isOneRunning(
  { consultations }: Pick<Stores, 'consultations'>,
  draft: Parameters<typeof takesComments>[1] & { id: string },
  day: string,
): Promise<boolean> {
  return (await consultations.listOf(draft.id)).some((one) => takesComments(one, draft, day));
}
