import { z } from 'zod';
import { idSchema } from '../questionnaire/envelope';
import { sourcesSchema } from '../shared/source';
import { textSchema } from '../shared/text';

/** `G4`: a letter for the field, and a number that is never given again. */
export const factorIdSchema = z.string().regex(/^[A-Z]\d+$/);

/** One thing about a system or its use that can make harm graver or more likely: a row of the factor list. */
export const factorSchema = z.strictObject({
  id: factorIdSchema,
  title: textSchema,
  /** The state of affairs that a rule should react to, in words. */
  raisesRiskWhen: textSchema,
  /** Who can know the answer. */
  askedOf: z.enum(['buyer', 'vendor', 'both']),
  /** The domain it belongs to; absent where it bears on every domain. */
  domain: idSchema.optional(),
  /** Short names out of the file's own `sources`. */
  sources: z.array(z.string()).min(1),
});
export type Factor = z.infer<typeof factorSchema>;

/** `factors.json` of a rule set: what questions and rules must between them cover. */
export const factorsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: sourcesSchema.default({}),
  factors: z.array(factorSchema).min(1),
});
export type FactorsFile = z.infer<typeof factorsFileSchema>;
