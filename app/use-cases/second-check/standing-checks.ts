import { givenAnswers, type GivenAnswer } from '~/core/judgement/given-answers';
import { stands, type SecondCheck } from '~/core/judgement/second-check';
import type { Procurement } from '~/core/procurement/procurement';
import type { Stores } from '~/use-cases/ports';

type Read = Pick<Stores, 'assessments' | 'documents' | 'papers'>;

/** Who gave each of the buyer's own answers as it stands. */
export async function givenIn(
  { assessments, documents }: Pick<Read, 'assessments' | 'documents'>,
  needId: string,
): Promise<ReadonlyMap<string, GivenAnswer>> {
  return givenAnswers(await assessments.changesOf(needId), await documents.list(needId));
}

/** What second persons found about the buyer's own answers, as far as it counts now. */
export async function standingChecks(
  stores: Read,
  { id, needId }: Pick<Procurement, 'id' | 'needId'>,
): Promise<SecondCheck[]> {
  const checks = (await stores.papers.secondChecks.find(id))?.checks ?? [];
  if (checks.length === 0) return [];
  const given = await givenIn(stores, needId);
  return checks.filter((check) => stands(check, given));
}
