import { z } from 'zod';
import { idSchema, nameSchema, versionSchema } from '../questionnaire/envelope';
import { sourcesSchema } from '../shared/source';
import { textSchema } from '../shared/text';

/**
 * The files of a rule set. A rule set is a folder: `rule-set.json`, and for the method `risks` also
 * `risks/<domain>/<id>.json` with `<id>.cases.json` beside it, `stoppers/<id>.json`, `measures/<name>.json`,
 * and where it has them `factors.json` and `crosswalk.json`, which have schemas of their own.
 */

/** JSON Logic; which operators it may use and what it may read is decided by the parser, not by this schema. */
export const expressionSchema = z.unknown();

/** Levels in order, from harmless to worst. `none`: the risk is not present in this purchase. */
export const levelSchema = z.enum(['none', 'low', 'moderate', 'high', 'critical']);
export type Level = z.infer<typeof levelSchema>;

/** What the method recommends, in order from mildest to strictest. */
export const recommendationSchema = z.enum(['proceed', 'measures', 'conditions', 'stop_until', 'stop']);
export type Recommendation = z.infer<typeof recommendationSchema>;

const percentSchema = z.int().min(0).max(100);
const row = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);

/** Every number of the method that is policy. */
export const parametersSchema = z.strictObject({
  /** Severity (1–4) by gravity (row, from 1) and irremediability (column, from 1). */
  severity: row(row(z.int().min(1))),
  /** A severity up to this one rises by one where the whole population or people in vulnerable situations are hit. */
  severityRisesUpTo: z.int().min(0),
  /** Level by severity (row, from 1) and likelihood (column, from 1). */
  matrix: row(row(levelSchema)),
  /** How much of a safeguard counts at each grade of evidence, in percent. */
  grades: z.strictObject({
    rejected: percentSchema,
    claimed: percentSchema,
    documented: percentSchema,
    verified: percentSchema,
  }),
  /** At most this many quarter-steps of likelihood count in all, and of them at most so many from process safeguards. */
  quarterSteps: z.strictObject({ total: z.int().min(0), process: z.int().min(0) }),
  /** Measures are recommended for risks from this level on. */
  measuresFrom: levelSchema,
  /** A safeguard meets a measure from this grade on. */
  measureMetFrom: z.enum(['claimed', 'documented', 'verified']),
  /** The explanation looks for the smallest change among at most so many answers. */
  smallestChange: z.int().min(1).max(3),
  /** Why these numbers: a source or, where it is a judgement, the reason. */
  reasons: z.record(z.string(), textSchema).default({}),
});
export type Parameters = z.infer<typeof parametersSchema>;

/** A field of harm that is judged apart: privacy, discrimination, accessibility … Data, never a name in code. */
export const domainSchema = z.strictObject({ id: idSchema, title: textSchema, asks: textSchema });

/**
 * A warning of the checker that a person looked at and accepts, with the reason. `at` is its file as seen from the rule
 * set's folder, `#` and the JSON pointer: `risks/privacy/retention.json#/controls/0`.
 */
const acceptedWarningSchema = z.strictObject({ code: nameSchema, at: z.string(), reason: z.string().min(1) });

const header = {
  $schema: z.string().optional(),
  id: idSchema,
  version: versionSchema,
  title: textSchema,
  description: textSchema.optional(),
  languages: z.array(z.string()).min(1).default(['en']),
  /** First and last day the rule set may be used for. */
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  reviewedBy: z.array(z.string()).default([]),
  /** Questionnaires it reads, in the order they are answered. */
  questionnaires: z.array(z.strictObject({ id: idSchema, version: versionSchema })).min(1),
  sources: sourcesSchema.default({}),
  acceptedWarnings: z.array(acceptedWarningSchema).default([]),
};

/** `rule-set.json` of a rule set of the method `risks`. */
export const riskRuleSetFileSchema = z.strictObject({
  ...header,
  method: z.literal('risks'),
  parameters: parametersSchema,
  domains: z.array(domainSchema).min(1),
  /** Stages of a procurement, in order; measures are sorted by them. */
  stages: z.array(z.strictObject({ id: idSchema, title: textSchema })).min(1),
  /** Facts that two questions speak to: the riskier answer (by the questions' `order`) counts. Rules read the fact by its name. */
  facts: z.record(nameSchema, z.strictObject({ title: textSchema, of: z.array(nameSchema).min(2) })).default({}),
  /** The value that *not asked* stands for, by question. Needed for each question that a rule reads and that can be hidden. */
  notAsked: z.record(nameSchema, z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).default({}),
  /** From the overall level, and from a stopper, to the recommendation. */
  recommendation: z.strictObject({
    stopper: recommendationSchema,
    none: recommendationSchema,
    low: recommendationSchema,
    moderate: recommendationSchema,
    high: recommendationSchema,
    critical: recommendationSchema,
  }),
});
export type RiskRuleSetFile = z.infer<typeof riskRuleSetFileSchema>;

/** A safeguard: while it is in place it makes the harm less likely, as far as it is shown. */
export const controlSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  inPlace: expressionSchema,
  /** How much it lowers likelihood when fully shown, in quarter-steps (1–8). */
  quarterSteps: z.int().min(1).max(8),
  /** `substance` changes what the system does; `process` is a document made or a meeting held. */
  kind: z.enum(['substance', 'process']),
  /** The one question whose evidence shows it. */
  shownBy: nameSchema,
  /** Why it weighs that much. */
  reason: textSchema.optional(),
});
export type ControlFile = z.infer<typeof controlSchema>;

/** `risks/<domain>/<id>.json` */
export const riskFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  domain: idSchema,
  title: textSchema,
  cause: textSchema,
  event: textSchema,
  harm: textSchema,
  /** The right affected. */
  right: textSchema,
  /** Who can do something about it. */
  canAct: z.enum(['buyer', 'vendor', 'both']),
  factors: z.array(z.string()).default([]),
  sources: z.array(z.string()).min(1),
  reviewedBy: z.array(z.string()).default([]),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  applies: expressionSchema,
  /** 1–4: how grave the harm to a person is. */
  gravity: expressionSchema,
  /** 1–4: can the person be put back where they were, and how soon. */
  irremediability: expressionSchema,
  wholePopulation: expressionSchema,
  vulnerable: expressionSchema,
  /** 1–4: how exposed the design is before any safeguard. */
  likelihood: expressionSchema,
  controls: z.array(controlSchema).default([]),
  /** Why a part is rated as it is, by part name: a source or a judgement with its reason. */
  reasons: z.record(z.string(), textSchema).default({}),
});
export type RiskFile = z.infer<typeof riskFileSchema>;

/** `stoppers/<id>.json`: a state of affairs in which the purchase must not go ahead, whatever the levels. */
export const stopperFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  title: textSchema,
  /** What is wrong and what would have to change, for the person who reads the result. */
  explanation: textSchema,
  domain: idSchema.optional(),
  /** True where the law prohibits the practice: then nobody may depart from the recommendation. */
  prohibitedByLaw: z.boolean().default(false),
  canAct: z.enum(['buyer', 'vendor', 'both']),
  factors: z.array(z.string()).default([]),
  sources: z.array(z.string()).min(1),
  reviewedBy: z.array(z.string()).default([]),
  when: expressionSchema,
});
export type StopperFile = z.infer<typeof stopperFileSchema>;

/** One thing to do about a risk. */
export const measureSchema = z.strictObject({
  id: idSchema,
  domain: idSchema,
  stage: idSchema,
  strength: z.enum(['must', 'should', 'could']),
  title: textSchema,
  /** The first thing to do, this week. */
  firstStep: textSchema,
  /** What shows that it was done. */
  proof: textSchema,
  /** Contract clause with `[placeholders]`. */
  clause: textSchema.optional(),
  goodPractice: textSchema.optional(),
  canAct: z.enum(['buyer', 'vendor', 'both']),
  /** Risks it answers. */
  risks: z.array(idSchema).min(1),
  /** Questions whose safeguards make it unnecessary once shown well enough. */
  metBy: z.array(nameSchema).default([]),
  sources: z.array(z.string()).default([]),
});
export type Measure = z.infer<typeof measureSchema>;
/** `measures/<name>.json` */
export const measuresFileSchema = z.strictObject({ $schema: z.string().optional(), measures: z.array(measureSchema) });

/** Cases that give no date of their own are judged on this day, so that they mean the same for ever. */
export const defaultCaseDay = '2026-01-01';

/** `<id>.cases.json` beside a risk or stopper: what policy makers expect of it, one sentence each. */
export const caseSchema = z.strictObject({
  /** A sentence. */
  name: z.string().min(1),
  /** The day the answers are judged for; {@link defaultCaseDay} where absent. */
  effectiveDate: z.iso.date().optional(),
  /** As in a file of answers. Everything left out is blank. */
  answers: z.record(nameSchema, z.unknown()),
  /** Any of the parts and readings; a level or number means "exactly, without a range". */
  expect: z.strictObject({
    applies: z.boolean().optional(),
    gravity: z.int().optional(),
    irremediability: z.int().optional(),
    wholePopulation: z.boolean().optional(),
    vulnerable: z.boolean().optional(),
    severity: z.int().optional(),
    likelihood: z.int().optional(),
    controls: z.array(idSchema).optional(),
    inherent: levelSchema.optional(),
    stated: levelSchema.optional(),
    evidenced: levelSchema.optional(),
    atLeast: levelSchema.optional(),
    atMost: levelSchema.optional(),
    stopper: z.enum(['holds', 'possible', 'excluded']).optional(),
  }),
});
export type RuleCase = z.infer<typeof caseSchema>;
/** The cases of one risk or stopper. */
export const casesFileSchema = z.strictObject({ $schema: z.string().optional(), cases: z.array(caseSchema).min(1) });

/** `rule-set.json` of a rule set of the method `points`: an instrument that adds points, reproduced exactly. */
export const pointsRuleSetFileSchema = z.strictObject({
  ...header,
  method: z.literal('points'),
  /** What the instrument does with blanks, printed with every result: they count as zero because it says so. */
  blanks: textSchema,
  /** Points of each choice, by question. One choice: its points; several: their sum. */
  points: z.record(z.string(), z.record(z.string(), z.number())),
  /** Named totals and the questions they add. */
  totals: z.record(nameSchema, z.strictObject({ title: textSchema, of: z.array(z.string()).min(1) })),
  /** Figures computed one after the other from `total.<name>`, `max.<name>`, `maxAsked.<name>` and earlier figures. */
  figures: z.array(z.strictObject({ name: nameSchema, title: textSchema, value: expressionSchema })).default([]),
  /** The first band whose bound is not exceeded is the level; the last band has no bound. */
  levels: z.strictObject({
    of: expressionSchema,
    bands: z
      .array(z.strictObject({ id: z.string().min(1), title: textSchema, upTo: expressionSchema.optional() }))
      .min(1),
  }),
});
export type PointsRuleSetFile = z.infer<typeof pointsRuleSetFileSchema>;
