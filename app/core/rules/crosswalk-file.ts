import { z } from 'zod';
import { idSchema } from '../questionnaire/envelope';
import { sourcesSchema } from '../shared/source';
import { textSchema } from '../shared/text';
import { factorIdSchema } from './factors-file';

/** How far an assessment made here answers what an instrument asks for. */
export const answeredSchema = z.enum(['fully', 'partly', 'not']);
export type Answered = z.infer<typeof answeredSchema>;

/** One thing that an instrument asks for. */
export const elementSchema = z.strictObject({
  id: idSchema,
  /** Article, section or clause. */
  provision: z.string().min(1),
  /** What it asks for, in words of our own. */
  asks: textSchema,
  /** Short name out of the file's own `sources`: says how far the provision was read. */
  source: z.string(),
  answered: answeredSchema,
  /** Rows of the factor list that answer it; none where it is not answered. */
  factors: z.array(factorIdSchema).default([]),
  /** What is not answered; absent where nothing is missing. */
  missing: textSchema.optional(),
});
export type CrosswalkElement = z.infer<typeof elementSchema>;

/** A law, standard or assessment form, element by element. */
export const instrumentSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  elements: z.array(elementSchema).min(1),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** `crosswalk.json` of a rule set: what an assessment made with it answers of other instruments. */
export const crosswalkFileSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: sourcesSchema.default({}),
  instruments: z.array(instrumentSchema).min(1),
});
export type CrosswalkFile = z.infer<typeof crosswalkFileSchema>;
