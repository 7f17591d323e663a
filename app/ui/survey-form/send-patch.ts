import { z } from 'zod';
import { answerSchema } from '~/core/questionnaire/answers';
import type { SendOutcome } from './answer-sync';

/** Browsers let a closing tab finish a request of up to 64 KiB. */
const mostKeptAlive = 60_000;

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.int() }),
  z.object({
    kind: z.literal('conflict'),
    revision: z.int(),
    theirs: z.record(z.string(), answerSchema.nullable()),
  }),
  z.object({ kind: z.literal('refused') }),
]);

/** Posts a patch. Whatever is no clear answer of our server counts as unreachable, so that the patch is sent again. */
export async function sendPatch(assessmentId: string, patch: object): Promise<SendOutcome> {
  const body = JSON.stringify(patch);
  try {
    const response = await fetch(`/assessments/${assessmentId}/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < mostKeptAlive,
    });
    if (response.status === 404 || response.status === 403) return { kind: 'gone' };
    return outcomeSchema.parse(await response.json());
  } catch {
    return { kind: 'unreachable' };
  }
}
