import { publicComments, type Consultation, type PublicComment } from '~/core/studio/consultation';
import type { KeptComment, VersionComments } from '~/core/studio/consultation-views';
import type { Actor } from '~/use-cases/actor';
import { wantedRuleSet, type ContentWanted } from '~/use-cases/content/content-wanted';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { titleOfSubject } from './consulted-content';

/** The comments that were let through about a version before it was published, with their answers. Throws NotFound. */
export async function listVersionComments(
  ports: Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock' | 'consultations'>,
  actor: Actor,
  input: ContentWanted,
): Promise<VersionComments> {
  requirePermission(actor, 'listVersionComments');
  const { isOffered, ...content } = await wantedRuleSet(ports, input);
  const { id, version, title, hash } = content.ruleSet;
  const consultations = (await consultationsOf(ports, hash)).map(({ consultation, comments }) => ({
    ...{ id: consultation.id, startedAt: consultation.startedAt, closesOn: consultation.closesOn },
    welcome: consultation.welcome,
    comments: comments.map((one): KeptComment => {
      const about = titleOfSubject(content, one.subject);
      return { ...one, ...(about !== undefined && { title: about }) };
    }),
  }));
  return { ruleSet: { id, version, title }, ...(!isOffered && { hash }), consultations };
}

/** How many comments about a published version everybody may read. */
export async function countVersionComments(
  stores: Pick<Stores, 'publications' | 'consultations'>,
  hash: string,
): Promise<number> {
  return (await consultationsOf(stores, hash)).reduce((sum, { comments }) => sum + comments.length, 0);
}

async function consultationsOf(
  { publications, consultations }: Pick<Stores, 'publications' | 'consultations'>,
  hash: string,
): Promise<{ consultation: Consultation; comments: PublicComment[] }[]> {
  const publication = (await publications.list()).find(({ ruleSet }) => ruleSet.hash === hash);
  const all = publication === undefined ? [] : await consultations.listOf(publication.draftId);
  return Promise.all(
    all.map(async (consultation) => ({
      consultation,
      comments: publicComments(await consultations.listComments(consultation.id)),
    })),
  );
}
