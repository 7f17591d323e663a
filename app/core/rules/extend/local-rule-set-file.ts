import { z } from 'zod';
import { idSchema, versionSchema } from '../../questionnaire/envelope';
import { textSchema } from '../../shared/text';
import { riskRuleSetFileSchema } from '../rule-set-file';

const shape = riskRuleSetFileSchema.shape;
const parameters = shape.parameters.shape;

/** What of the base does not hold here, by its name, each with the reason. */
const reasons = z.record(z.string(), z.string().min(1)).default({});

/** The kinds of things that a local rule set can retire. */
export const retiredSchema = z.strictObject({
  risks: reasons,
  stoppers: reasons,
  measures: reasons,
  /** With a domain go its risks, stoppers and measures. */
  domains: reasons,
  stages: reasons,
  questionnaires: reasons,
  sources: reasons,
  facts: reasons,
  notAsked: reasons,
  factors: reasons,
});
export type Retired = z.infer<typeof retiredSchema>;

/** Which rule set a local one stands on. The hash is that of the base; with it the base cannot change unseen. */
export const extendsSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/**
 * `rule-set.json` of a local rule set: which one it extends, and only what differs. Lists are merged by `id`, other
 * members by name. Every other file of its folder is added to those of the base or takes the place of one.
 */
export const localRuleSetFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: shape.id,
  version: shape.version,
  extends: extendsSchema,
  title: shape.title,
  description: textSchema.optional(),
  languages: z.array(z.string()).min(1).optional(),
  validFrom: shape.validFrom,
  validTo: shape.validTo,
  /** Never taken over from the base: whoever reviewed that has not reviewed this. */
  reviewedBy: shape.reviewedBy,
  retired: retiredSchema.optional(),
  questionnaires: shape.questionnaires.optional(),
  sources: shape.sources,
  acceptedWarnings: shape.acceptedWarnings,
  parameters: z
    .strictObject({
      ...parameters,
      grades: parameters.grades.partial(),
      quarterSteps: parameters.quarterSteps.partial(),
    })
    .partial()
    .optional(),
  domains: shape.domains.optional(),
  stages: shape.stages.optional(),
  facts: shape.facts,
  notAsked: shape.notAsked,
  recommendation: shape.recommendation.partial().optional(),
});
export type LocalRuleSetFile = z.infer<typeof localRuleSetFileSchema>;
