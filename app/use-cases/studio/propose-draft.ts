import { success, failure, type Issue, type Result } from '~/core/shared/issue';
import type { Draft, Proposal } from '~/core/studio/draft';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { dayIssues } from './day-issues';
import { examineOnce } from './examine-once';
import { knownVersions } from './known-versions';
import { isEditable, loadDraft } from './load-draft';
import { publishIssues } from './publishable';

/** What is proposed, and how its authors speak for it. */
export interface ProposeInput {
  draftId: string;
  /** The revision its author had seen. */
  revision: number;
  /** YYYY-MM-DD, UTC. */
  effectiveFrom: string;
  /** What changes and why. */
  changes: string;
  /** A reason for each warning, by its key; see `warningKey`. */
  reasons: Record<string, string>;
}

/**
 * Asks a second person to approve a draft exactly as it stands. A proposal that waits is replaced.
 * @returns the draft, or issues: those of `publishIssues`; of `wordIssues` at `/changes`; `day_unreadable` and
 * `day_has_passed` at `/effectiveFrom`; `draft_closed`; `draft_changed_meanwhile`. Throws NotFound.
 */
export async function proposeDraft(ports: Ports, actor: Actor, input: ProposeInput): Promise<Result<Draft>> {
  requirePermission(actor, 'proposeDraft');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const at = ports.clock.now();
  const early = [...stateIssues(draft, input.revision), ...fieldIssues(input, at)];
  if (early.length > 0) return failure(early);
  const examination = await examineOnce(ports, { draft, files });
  const issues = publishIssues({ files, examination, reasons: input.reasons, known: await knownVersions(ports) });
  if (issues.length > 0) return failure(issues);

  return ports.transact(async (inside) => {
    const { draft: now } = await loadDraft(inside, actor, input.draftId);
    const late = stateIssues(now, input.revision);
    if (late.length > 0) return failure(late);
    const { revision, effectiveFrom, changes, reasons } = input;
    const proposal: Proposal = {
      by: personOf(actor).id,
      at,
      revision,
      effectiveFrom,
      changes: changes.trim(),
      reasons,
    };
    const proposed: Draft = { ...now, changedAt: at, state: { kind: 'proposed', proposal } };
    await inside.drafts.change(proposed);
    return success(proposed);
  });
}

/** Takes a proposal back, so that the draft is open again. Does nothing where there is none. Throws NotFound. */
export async function withdrawProposal(ports: Ports, actor: Actor, input: { draftId: string }): Promise<void> {
  requirePermission(actor, 'withdrawProposal');
  await ports.transact(async (inside) => {
    const { draft } = await loadDraft(inside, actor, input.draftId);
    if (draft.state.kind !== 'proposed') return;
    await inside.drafts.change({ ...draft, changedAt: ports.clock.now(), state: { kind: 'open' } });
  });
}

function stateIssues(draft: Draft, revision: number): Issue[] {
  if (!isEditable(draft)) return [issueAt('draft_closed')];
  return draft.revision === revision ? [] : [issueAt('draft_changed_meanwhile')];
}

function fieldIssues({ changes, effectiveFrom, reasons }: ProposeInput, now: string): Issue[] {
  const given = Object.entries(reasons).filter(([, reason]) => reason.trim() !== '');
  return [
    ...wordIssues({ changes }, passage),
    ...given.flatMap(([key, reason]) => wordIssues({ [`reasons/${key}`]: reason }, passage)),
    ...dayIssues('effectiveFrom', effectiveFrom, now),
  ];
}
