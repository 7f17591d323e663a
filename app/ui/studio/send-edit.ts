import { z } from 'zod';
import type { Issue } from '~/core/shared/issue';
import type { DraftPatch } from '~/core/studio/draft-patch';
import type { NextSteps } from '~/core/studio/undo-redo';
import type { SendOutcome } from './field-sync';

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.int() }),
  z.object({
    kind: z.literal('conflict'),
    revision: z.int(),
    conflicts: z.array(z.object({ pointer: z.string(), theirs: z.string().optional() })),
  }),
  z.object({ kind: z.literal('refused'), why: z.array(z.string()) }),
]);

/** Posts an edit. Whatever is no clear answer of our server counts as unreachable, so that it is sent again. */
export async function sendEdit(draftId: string, patch: DraftPatch): Promise<SendOutcome> {
  try {
    const response = await fetch(`/drafts/${draftId}/edits`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(patch),
    });
    if (response.status === 401) return { kind: 'signed_out' };
    return outcomeSchema.safeParse(await response.json()).data ?? { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** What the server says of a file after it was saved. */
export interface Findings {
  revision: number;
  issues: Issue[];
  sentences: Record<string, string>;
  next: NextSteps;
}

/** Asks what is wrong with a file now; nothing where it cannot be told. */
export async function askFindings(draftId: string, query: Record<string, string>): Promise<Findings | undefined> {
  try {
    const response = await fetch(`/drafts/${draftId}/findings?${new URLSearchParams(query)}`);
    // Our own server, and the types its route has.
    return response.ok ? ((await response.json()) as Findings) : undefined;
  } catch {
    return undefined;
  }
}
