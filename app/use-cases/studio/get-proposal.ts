import { dayOf } from '~/core/shared/dates';
import type { ProposalView } from '~/core/studio/proposal-view';
import { personOf, type Actor } from '~/use-cases/actor';
import { listRuns } from '~/use-cases/replay/list-runs';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { examineOnce } from './examine-once';
import { knownVersions } from './known-versions';
import { loadDraft } from './load-draft';
import { raisedIssues } from './publishable';

/** What a proposal needs, and who may approve it. Throws NotFound. */
export async function getProposal(ports: Ports, actor: Actor, input: { draftId: string }): Promise<ProposalView> {
  requirePermission(actor, 'getProposal');
  const { id, organisationId } = personOf(actor);
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const examination = await examineOnce(ports, { draft, files });
  const { state } = draft;
  const proposal = 'proposal' in state ? [state.proposal.by] : [];
  const authors = [...new Set([...(await ports.drafts.editsSince(draft.id, 0)).map(({ by }) => by), ...proposal])];
  const colleagues = await ports.people.listPeople(organisationId);
  return {
    draft,
    examination,
    versions: raisedIssues(examination, await knownVersions(ports)),
    names: Object.fromEntries(colleagues.map((person) => [person.id, person.name])),
    authors,
    runs: await listRuns(ports, draft.id),
    mayApprove: state.kind === 'proposed' && !authors.includes(id),
    today: dayOf(ports.clock.now()),
  };
}
