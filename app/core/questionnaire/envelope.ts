import { z } from 'zod';
import { sourcesSchema } from '../shared/source';
import { textSchema } from '../shared/text';

/** Names of questions and values of choices: `lower_snake_case`, without dots (JSON Logic reads a dot as a path). */
export const nameSchema = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** Ids of questionnaires, rule sets, risks, stoppers and measures: `kebab-case`; they never change. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** Semantic version, `1.2.3`. */
export const versionSchema = z.string().regex(/^\d+\.\d+\.\d+$/);

/** What a question is used for in the procurement procedure. */
export const questionUseSchema = z.enum([
  'minimum_requirement',
  'selection',
  'award',
  'contract_condition',
  'information',
]);
export type QuestionUse = z.infer<typeof questionUseSchema>;

/** What Rightscope knows about a question beyond its SurveyJS JSON. */
export const questionNoteSchema = z.strictObject({
  /** Why it is asked, in plain words. */
  why: textSchema,
  /** Rows of the factor list that it covers: `["G4"]`. */
  factors: z.array(z.string()).default([]),
  /** Short names out of the questionnaire's `sources`. */
  sources: z.array(z.string()).default([]),
  /** What could show that the answer is true, including a way that costs a small firm nothing. */
  evidence: textSchema.optional(),
  /**
   * `required`: a favourable answer that is only claimed may hide a riskier one in the evidenced reading;
   * `welcome`: proof strengthens a safeguard; `none`: nothing to prove.
   */
  proof: z.enum(['required', 'welcome', 'none']).default('none'),
  use: questionUseSchema.default('information'),
  /** The choices from safe to risky. Needed where `proof` is `required` and where two questions speak to one fact. */
  order: z.array(z.union([nameSchema, z.boolean(), z.number()])).optional(),
  /** True where the answer describes something a vendor or buyer can change (a safeguard, a design choice), not a fact of the world. */
  changeable: z.boolean().default(false),
  /** True where "not applicable" may be said, with a reason. */
  notApplicable: z.boolean().default(false),
});
export type QuestionNote = z.infer<typeof questionNoteSchema>;

/**
 * A questionnaire file: Rightscope's envelope around untouched SurveyJS JSON, so that any SurveyJS tool opens
 * `survey` as it stands.
 */
export const questionnaireFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: versionSchema,
  title: textSchema,
  /** One or two sentences that say what the questionnaire is for. */
  description: textSchema.optional(),
  /** Who answers. */
  audience: z.enum(['buyer', 'vendor']),
  /** Domains of the rule set that it informs. */
  domains: z.array(idSchema).default([]),
  languages: z.array(z.string()).min(1).default(['en']),
  sources: sourcesSchema.default({}),
  /** Named persons who reviewed it; empty until one did. */
  reviewedBy: z.array(z.string()).default([]),
  /** Questions of other questionnaires whose answers reach this one as variables, by questionnaire id. */
  context: z.record(idSchema, z.array(nameSchema)).default({}),
  /** Notes on the questions, by question name. */
  questions: z.record(nameSchema, questionNoteSchema).default({}),
  /** SurveyJS JSON, untouched. */
  survey: z.record(z.string(), z.unknown()),
});
export type QuestionnaireFile = z.infer<typeof questionnaireFileSchema>;
