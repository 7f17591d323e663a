import { z } from 'zod';
import { parseJsonAs } from '../shared/issues-from-zod';
import type { Result } from '../shared/issue';
import type { DraftChange } from './draft';

const place = { path: z.string(), pointer: z.string() };
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), ...place, value: z.json() }),
  z.strictObject({ kind: z.literal('insert'), ...place, value: z.json() }),
  z.strictObject({ kind: z.literal('remove'), ...place }),
  z.strictObject({ kind: z.literal('text'), path: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('drop'), path: z.string() }),
]);
const patchSchema = z.strictObject({ basedOn: z.int().min(0), changes: z.array(changeSchema).max(500) });

/** What a page sends of an edit: the changes, and the revision that its editor had seen. */
export interface DraftPatch {
  basedOn: number;
  changes: DraftChange[];
}

/** Reads an edit that came as JSON text. Issues: those of `parseJsonAs`. */
export function parseDraftPatch(text: string): Result<DraftPatch> {
  return parseJsonAs({ path: '', text }, patchSchema);
}
