import { z } from 'zod';
import { answerSchema } from '~/core/questionnaire/answers';
import { isReadOnly, type ReadOnly } from '~/core/procurement/read-only';
import type { LookOutcome, SendOutcome } from './sync-types';

/** Browsers let a closing tab finish a request of up to 64 KiB. */
const mostKeptAlive = 60_000;

const changesSchema = z.record(z.string(), answerSchema.nullable());

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.int() }),
  z.object({ kind: z.literal('conflict'), revision: z.int(), theirs: changesSchema }),
  z.object({
    kind: z.literal('refused'),
    issues: z.array(z.object({ code: z.string(), pointer: z.string() })),
  }),
]);

const foundSchema = z.object({
  revision: z.int(),
  changes: changesSchema,
  readOnly: z.custom<ReadOnly>((code) => typeof code === 'string' && isReadOnly(code)).optional(),
});

/** Posts a patch. Whatever is no clear answer of our server counts as unreachable, so that the patch is sent again. */
export async function sendPatch(assessmentId: string, patch: object): Promise<SendOutcome> {
  const body = JSON.stringify(patch);
  const answer = await ask(`/assessments/${assessmentId}/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    keepalive: body.length < mostKeptAlive,
  });
  if (answer.kind !== 'answered') return answer;
  const outcome = outcomeSchema.safeParse(answer.body).data ?? { kind: 'unreachable' };
  if (outcome.kind !== 'refused') return outcome;
  const why = outcome.issues.map(({ code }) => code).find(isReadOnly);
  if (why) return { kind: 'closed', why };
  return { kind: 'refused', questions: outcome.issues.flatMap(({ pointer }) => questionAt(pointer)) };
}

/** Asks what others changed after a revision. */
export async function lookForChanges(assessmentId: string, since: number): Promise<LookOutcome> {
  const answer = await ask(`/assessments/${assessmentId}/changes?${new URLSearchParams({ since: String(since) })}`);
  if (answer.kind !== 'answered') return answer;
  const found = foundSchema.safeParse(answer.body).data;
  return found ? { kind: 'found', ...found, closed: found.readOnly } : { kind: 'unreachable' };
}

type Asked = { kind: 'answered'; body: unknown } | { kind: 'signed_out' } | { kind: 'gone' } | { kind: 'unreachable' };

async function ask(address: string, init: RequestInit = {}): Promise<Asked> {
  try {
    const response = await fetch(address, init);
    if (response.status === 401) return { kind: 'signed_out' };
    if (response.status === 404 || response.status === 403) return { kind: 'gone' };
    return { kind: 'answered', body: await response.json() };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The question that a pointer into a patch speaks of: `/changes/<question>/value`. */
function questionAt(pointer: string): string[] {
  const [, part, question] = pointer.split('/');
  return part === 'changes' && question !== undefined ? [question] : [];
}
