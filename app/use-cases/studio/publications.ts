import { dayOf } from '~/core/shared/dates';
import { isInEffect, type Publication, type PublicationView } from '~/core/studio/publication';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { passage, wordIssues } from '~/use-cases/typed-words';

/** Everything published here, the newest first. What is shipped is not among it. */
export async function listPublications(
  ports: Pick<Ports, 'publications' | 'drafts' | 'people' | 'clock'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<PublicationView[]> {
  requirePermission(actor, 'listPublications');
  const { organisationId } = personOf(actor);
  const day = dayOf(ports.clock.now());
  const colleagues = await ports.people.listPeople(organisationId);
  const names = Object.fromEntries(colleagues.map(({ id, name }) => [id, name]));
  const views: PublicationView[] = [];
  for (const publication of await ports.publications.list())
    views.push({
      publication,
      isInEffect: isInEffect(publication, day),
      isOwn: await isOf(ports, publication, organisationId),
      names,
    });
  return views.reverse();
}

/**
 * Retires a published version: nothing new begins with it, and what began with it stays. Done once; a second time
 * changes nothing. Only who published it may.
 * @returns nothing, or the issues of `wordIssues` at `/reason`. Throws NotFound.
 */
export async function retirePublication(
  ports: Ports,
  actor: Actor,
  input: { id: string; version: string; reason: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'retirePublication');
  const { id: by, organisationId } = personOf(actor);
  const reason = input.reason.trim();
  const issues = wordIssues({ reason }, passage);
  return ports.transact(async (inside) => {
    const publication = (await inside.publications.list()).find(
      ({ ruleSet }) => ruleSet.id === input.id && ruleSet.version === input.version,
    );
    if (publication === undefined || !(await isOf(inside, publication, organisationId)))
      throw new NotFound('content', `${input.id} ${input.version}`);
    if (issues.length > 0) return failure(issues);
    await inside.publications.retire(publication.ruleSet, { at: ports.clock.now(), by, reason });
    return success(undefined);
  });
}

async function isOf(
  { drafts }: Pick<Stores, 'drafts'>,
  { draftId }: Publication,
  organisationId: string,
): Promise<boolean> {
  return (await drafts.find(draftId))?.draft.organisationId === organisationId;
}
