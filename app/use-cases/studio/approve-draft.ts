import { dayOf } from '~/core/shared/dates';
import { assembleContent, type Loaded } from '~/core/content/assemble-content';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RuleSet } from '~/core/rules/rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Draft, Proposal } from '~/core/studio/draft';
import { withChangesEntry } from '~/core/studio/propose-changes';
import type { Publication } from '~/core/studio/publication';
import { createTranslate, languages } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { pinContent } from '~/use-cases/content/offered-content';
import { requirePermission } from '~/use-cases/permissions';
import type { ContentVersion, Ports, Stores } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { examineOnce } from './examine-once';
import { knownVersions } from './known-versions';
import { loadDraft } from './load-draft';
import { freshOf, publishIssues, raisedIssues } from './publishable';

/**
 * Approves what was proposed and publishes it: its versions are registered and new assessments and rounds begin with
 * them from its day on, or from today where that day has passed. All of it in one transaction.
 * @param input.revision the revision that the approver had seen.
 * @returns the publication, or issues: `draft_not_proposed`; `draft_changed_meanwhile`; `second_person_needed` for
 * whoever proposed or edited it; those of `publishIssues`, as it stands today. Throws NotFound.
 */
export async function approveDraft(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; revision: number },
): Promise<Result<Publication>> {
  requirePermission(actor, 'approveDraft');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const proposal = await mayApprove(ports, actor, draft, input.revision);
  if (!proposal.ok) return proposal;
  const examination = await examineOnce(ports, { draft, files });
  const { reasons } = proposal.value;
  const known = await knownVersions(ports);
  const issues = publishIssues({ files, examination, reasons, known });
  if (issues.length > 0) return failure(issues);
  const made = versionsOf(files, proposal.value, freshOf(examination, known)?.hash ?? '');

  return ports.transact(async (inside) => {
    const { draft: now } = await loadDraft(inside, actor, input.draftId);
    const still = await mayApprove(inside, actor, now, input.revision);
    if (!still.ok) return still;
    const late = raisedIssues(examination, await knownVersions(inside));
    if (late.length > 0) return failure(late);
    const publishedAt = ports.clock.now();
    const publication = publicationOf(now, still.value, actor, publishedAt, made.pinned);
    for (const version of made.versions) await inside.contentVersions.register(version, publishedAt);
    await inside.publications.add(publication);
    await inside.drafts.change({
      ...now,
      changedAt: publishedAt,
      state: { kind: 'published', proposal: still.value, approvedBy: publication.approvedBy, at: publishedAt },
    });
    return success(publication);
  });
}

/** Whether this person may approve this revision now. */
async function mayApprove(
  { drafts }: Pick<Stores, 'drafts'>,
  actor: Actor,
  { id, state, revision }: Draft,
  seen: number,
): Promise<Result<Proposal>> {
  if (state.kind !== 'proposed') return refused('draft_not_proposed');
  const { proposal } = state;
  if (proposal.revision !== revision || seen !== revision) return refused('draft_changed_meanwhile');
  const authors = new Set([proposal.by, ...(await drafts.editsSince(id, 0)).map(({ by }) => by)]);
  return authors.has(personOf(actor).id) ? refused('second_person_needed') : success(proposal);
}

function refused(code: string): Result<never> {
  const issues: Issue[] = [issueAt(code)];
  return failure(issues);
}

function publicationOf(
  draft: Draft,
  { by, effectiveFrom, changes }: Proposal,
  actor: Actor,
  publishedAt: string,
  pinned: Pick<Publication, 'ruleSet' | 'questionnaires'>,
): Publication {
  const today = dayOf(publishedAt);
  return {
    ...pinned,
    effectiveFrom: effectiveFrom < today ? today : effectiveFrom,
    publishedAt,
    draftId: draft.id,
    proposedBy: by,
    approvedBy: personOf(actor).id,
    changes,
  };
}

/** What is registered: the very files of the draft, and in CHANGES.md of each what was said of it. */
function versionsOf(
  files: readonly ContentFile[],
  proposal: Proposal,
  ruleSetHash: string,
): { versions: ContentVersion[]; pinned: Pick<Publication, 'ruleSet' | 'questionnaires'> } {
  const { ruleSets, questionnaires } = assembleContent(files);
  const ruleSet = ruleSets.find(({ value }) => value.hash === ruleSetHash);
  if (ruleSet?.value.method !== 'risks') throw new Error('What was examined is not what is published');
  const asked = ruleSet.value.questionnaires.flatMap(({ id, version }) =>
    questionnaires.filter(({ value }) => value.id === id && value.version === version),
  );
  const version = (kind: ContentVersion['kind'], { value, files: own }: Loaded<RuleSet | Questionnaire>) => {
    const { id, version: number, hash } = value;
    return { kind, id, version: number, hash, files: withChanges(own, files, kind, value, proposal) };
  };
  return {
    versions: [version('rule_set', ruleSet), ...asked.map((one) => version('questionnaire', one))],
    pinned: pinContent({ ruleSet: ruleSet.value, questionnaires: asked.map(({ value }) => value) }),
  };
}

function withChanges(
  own: readonly ContentFile[],
  all: readonly ContentFile[],
  kind: ContentVersion['kind'],
  { id, version }: { id: string; version: string },
  { changes }: Proposal,
): ContentFile[] {
  const [room = '', folder = ''] = (own[0]?.path ?? '').split('/');
  const path = `${room}/${folder}/CHANGES.md`;
  const head = createTranslate(languages[0])(`diff:entry.head_${kind}`, { id });
  const text = withChangesEntry(all.find((file) => file.path === path)?.text, head, version, changes);
  return [...own.filter((file) => file.path !== path), { path, text }];
}
