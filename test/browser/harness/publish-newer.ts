import { valueOf } from '#test/rounds';
import { sample } from '#test/small-content';
import { warningKey, type DraftChange } from '~/core/studio/draft';
import type { Answer } from '~/core/questionnaire/answers';
import { openAssessment } from '~/use-cases/assessment/open-assessment';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import type { Ports } from '~/use-cases/ports';
import { approveDraft } from '~/use-cases/studio/approve-draft';
import { editDraft } from '~/use-cases/studio/edit-draft';
import { getProposal } from '~/use-cases/studio/get-proposal';
import { proposeDraft } from '~/use-cases/studio/propose-draft';
import { startDraft } from '~/use-cases/studio/start-draft';
import { openPorts } from '~/wiring.server';

const policyMaker = sample('policy-maker');

/** The stores of a running server, opened a second time, as another process would. */
export async function beside<Outcome>(dataDirectory: string, work: (ports: Ports) => Promise<Outcome>) {
  const { ports, stop } = await openPorts({ contentDirectory: '.', dataDirectory });
  try {
    return await work(ports);
  } finally {
    await stop();
  }
}

/** An assessment of the sample buyer's public body, with answers. @returns its id. */
export async function answeredAssessment(ports: Ports, answers: Record<string, Answer>): Promise<string> {
  const buyer = sample('buyer');
  const about = { title: 'Benefit checks', service: 'Child benefit', buyer: '', vendor: '', stage: 'specifications' };
  const { id } = await valueOf(openAssessment(ports, buyer, { ...about, ruleSet: 'essential-services' }));
  const patch = { id: ports.ids.next(), basedOn: 0, changes: answers };
  const saved = await saveAnswers(ports, buyer, { assessmentId: id, patch });
  if (saved.kind !== 'saved') throw new Error('The answers were not saved', { cause: saved });
  return id;
}

/** Drafts, proposes and approves a new version of the shipped rule set, as two policy makers would. */
export async function publishNewer(ports: Ports, changes: DraftChange[]): Promise<void> {
  const from = ports.content.ruleSets().find(({ id }) => id === 'essential-services');
  const draft = await valueOf(startDraft(ports, policyMaker, { title: 'Newer', ...(from && { from }) }));
  const edit = { draftId: draft.id, basedOn: 0, changes };
  const edited = await editDraft(ports, policyMaker, edit);
  if (edited.kind !== 'saved') throw new Error('The draft was not edited', { cause: edited });
  const { examination, draft: now } = await getProposal(ports, policyMaker, { draftId: draft.id });
  const reasons = Object.fromEntries(examination.issues.map((issue) => [warningKey(issue), 'Known.']));
  const effectiveFrom = ports.clock.now().slice(0, 'YYYY-MM-DD'.length);
  const proposal = { draftId: draft.id, revision: now.revision, effectiveFrom, changes: 'Asked anew.', reasons };
  await valueOf(proposeDraft(ports, policyMaker, proposal));
  const approval = { draftId: draft.id, revision: now.revision };
  await valueOf(approveDraft(ports, sample('second-policy-maker'), approval));
}
