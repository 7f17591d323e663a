import { standingSubmission, type SubmissionHead, type VendorResponse } from '~/core/procurement/response';
import type { Round } from '~/core/procurement/round';
import type { Stores } from '~/use-cases/ports';

/** What an opening finds. Responses that were begun and never handed in are nobody's business but their vendor's. */
export interface SortedResponses {
  opened: { response: VendorResponse; submission: SubmissionHead }[];
  /** Came too late, or was handed in and withdrawn: the content stays unread. */
  notOpened: { response: VendorResponse; why: 'late' | 'withdrawn' }[];
}

/** By the firm's name: the order in which they came says nothing about anybody. */
export async function sortResponses(
  { responses, record }: Pick<Stores, 'responses' | 'record'>,
  { id, packs }: Pick<Round, 'id' | 'packs'>,
): Promise<SortedResponses> {
  const inForce = packs.at(-1)?.number;
  const sorted: SortedResponses = { opened: [], notOpened: [] };
  for (const response of byFirm(await responses.listOfRound(id))) {
    const submission = standingSubmission(response);
    if (submission?.pack === inForce && submission !== undefined) sorted.opened.push({ response, submission });
    else if (await cameLate(record, response)) sorted.notOpened.push({ response, why: 'late' });
    else if (response.submissions.length > 0) sorted.notOpened.push({ response, why: 'withdrawn' });
  }
  return sorted;
}

/** A refusal is noted in the vendor's own stream alone, until the opening. */
async function cameLate(record: Stores['record'], { id }: VendorResponse): Promise<boolean> {
  return (await record.list(`response:${id}`)).some(({ kind }) => kind === 'late_submission_refused');
}

function byFirm(list: VendorResponse[]): VendorResponse[] {
  return [...list].sort((left, right) => (left.firm < right.firm ? -1 : left.firm > right.firm ? 1 : 0));
}
