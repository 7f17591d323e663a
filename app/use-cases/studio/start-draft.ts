import type { Pinned } from '~/core/scoring/evaluation';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Draft, DraftBase } from '~/core/studio/draft';
import { personOf, type Actor } from '~/use-cases/actor';
import { pinContent } from '~/use-cases/content/offered-content';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { wordIssues } from '~/use-cases/typed-words';
import { filesOfBase } from './compare-draft';

/** What a draft begins from. */
export interface StartDraftInput {
  title: string;
  /** A rule set that is known here, in any version; nothing for an empty draft. */
  from?: Pinned;
}

/**
 * Begins a draft for the actor's organisation, with the very files of what it is made from.
 * @returns the draft, or the issues of `wordIssues` at `/title`. Throws NotFound where the rule set
 * is not known here.
 */
export async function startDraft(ports: Ports, actor: Actor, input: StartDraftInput): Promise<Result<Draft>> {
  requirePermission(actor, 'startDraft');
  const title = input.title.trim();
  const issues = wordIssues({ title });
  if (issues.length > 0) return failure(issues);
  const base = input.from && (await baseOf(ports, input.from));
  const files = base === undefined ? [] : await filesOfBase(ports, base);
  return success(await createDraft(ports, actor, { title, files, ...(base && { base }) }));
}

/** Keeps a new draft of the actor's organisation. */
export async function createDraft(
  ports: Pick<Ports, 'drafts' | 'clock' | 'ids'>,
  actor: Actor,
  { title, files, base }: { title: string; files: ContentFile[]; base?: DraftBase },
): Promise<Draft> {
  const createdAt = ports.clock.now();
  const draft: Draft = {
    ...{ id: ports.ids.next(), organisationId: personOf(actor).organisationId, title },
    ...{ createdAt, changedAt: createdAt },
    ...(base && { base }),
    revision: 0,
    state: { kind: 'open' },
  };
  await ports.drafts.create({ draft, files });
  return draft;
}

/** The rule set with the questionnaires it names: those it was published with, else the shipped ones. */
export async function baseOf(ports: Ports, ruleSet: Pinned): Promise<DraftBase> {
  const publication = (await ports.publications.list()).find((one) => one.ruleSet.hash === ruleSet.hash);
  if (publication !== undefined) return { ruleSet: publication.ruleSet, questionnaires: publication.questionnaires };
  const content = await loadContent(ports, { ruleSet, questionnaires: [] });
  const questionnaires = ports.content
    .questionnaires()
    .filter(({ id, version }) =>
      content.ruleSet.questionnaires.some((named) => named.id === id && named.version === version),
    );
  return pinContent({ ruleSet: content.ruleSet, questionnaires });
}
