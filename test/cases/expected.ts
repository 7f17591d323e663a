import { z } from 'zod';
import { levelSchema, recommendationSchema } from '~/core/rules/rule-set-file';

/** `expected.json` beside the answers of a case: what has to come out, by file of answers. */
export const expectedSchema = z.record(
  z.string().endsWith('answers.json'),
  z.strictObject({
    because: z.string().min(1),
    /** Levels by domain that the evidenced level reaches with every blank at its most favourable. */
    atLeast: z.record(z.string(), levelSchema).optional(),
    /** Levels by domain that the level shown stays within. */
    atMost: z.record(z.string(), levelSchema).optional(),
    recommendation: z
      .strictObject({ atLeast: recommendationSchema.optional(), atMost: recommendationSchema.optional() })
      .optional(),
    stoppers: z.literal('excluded').optional(),
  }),
);
