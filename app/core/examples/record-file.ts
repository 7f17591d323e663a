import { z } from 'zod';
import { sourceStatusSchema } from '../shared/source';
import { textSchema } from '../shared/text';

/** One statement about a system, with where it was found and how far that was read. */
const recordedSchema = z.strictObject({
  text: textSchema,
  /** Document, section, date: enough to find it again. */
  source: textSchema,
  /** Where it can be read, if it is online. */
  url: z.url().optional(),
  status: sourceStatusSchema,
});

/** A fact that somebody could know before the outcome was known. */
export const knownFactSchema = recordedSchema.extend({
  /** Known before the system was put to use, or only while it ran. */
  when: z.enum(['before', 'while_running']),
});
export type KnownFact = z.infer<typeof knownFactSchema>;

/** Something that came out, or was decided, later. Whoever practises sees it only afterwards. */
export const outcomeSchema = recordedSchema;
export type Outcome = z.infer<typeof outcomeSchema>;

/** `record.json` beside the answers of a worked example: what the system was, and the public record of it. */
export const recordFileSchema = z.strictObject({
  $schema: z.string().optional(),
  title: textSchema,
  /** What the system did, for whom, in plain words: nothing of how it ended. */
  summary: textSchema,
  /** A real system on the public record, or a good service as there are many, which is made up. */
  kind: z.enum(['documented', 'ordinary']),
  /** The body that ran it, where the example is about a named one. */
  body: textSchema.optional(),
  /** As people would write it: `2013–2019`, `since 2016`. Left out for what is made up. */
  years: textSchema.optional(),
  /** In the order they are read. */
  known: z.array(knownFactSchema),
  /** In the order they happened. Empty for what is made up. */
  outcome: z.array(outcomeSchema),
});
export type RecordFile = z.infer<typeof recordFileSchema>;
