import { z } from 'zod';
import { levelSchema, recommendationSchema } from '~/core/rules/rule-set-file';

const levelsByDomain = z.record(z.string(), levelSchema);

/** What a file of answers is held to. */
const expectationSchema = z.strictObject({
  because: z.string().min(1),
  /** Levels by domain that the evidenced level reaches with every blank at its most favourable. */
  atLeast: levelsByDomain.optional(),
  /** The same before any safeguard counts. */
  inherentAtLeast: levelsByDomain.optional(),
  /** Levels by domain that the level shown stays within. */
  atMost: levelsByDomain.optional(),
  /** Another file of answers, from this folder, whose level shown in these domains is higher. */
  lowerThan: z.strictObject({ file: z.string(), domains: z.array(z.string()).min(1) }).optional(),
  /** Another file of answers, from this folder, that stands before this one in these domains (see `ranking.ts`). */
  ranksBetterThan: z.strictObject({ file: z.string(), domains: z.array(z.string()).min(1) }).optional(),
  recommendation: z
    .strictObject({ atLeast: recommendationSchema.optional(), atMost: recommendationSchema.optional() })
    .optional(),
  stoppers: z.literal('excluded').optional(),
});

/** `expected.json` beside the answers of a case: what has to come out, by file of answers. */
export const expectedSchema = z.record(z.string().endsWith('answers.json'), expectationSchema);
