import { z } from 'zod';
import { textSchema } from './text';

/**
 * How far a source was read: `checked` the primary text, data or code was read; `secondary` an excerpt or an
 * account of it; `unchecked` general knowledge that still needs a lawyer's eye.
 */
export const sourceStatusSchema = z.enum(['checked', 'secondary', 'unchecked']);

/** A provision or document that stands behind a question, a rule or a measure. */
export const sourceSchema = z.strictObject({
  title: textSchema,
  /** Article, section or page, where one is meant. */
  provision: z.string().optional(),
  status: sourceStatusSchema,
  /** The day (YYYY-MM-DD) somebody last read it. */
  lastCheckedOn: z.iso.date().optional(),
  url: z.url().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Sources by the short name that questions, risks and measures cite. */
export const sourcesSchema = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), sourceSchema);
