import { z } from 'zod';
import { idSchema } from './envelope';

/** How well an answer is shown. The one who answers reaches at most `documented`; above that an evaluator decides. */
export const gradeSchema = z.enum(['rejected', 'claimed', 'documented', 'verified']);
export type Grade = z.infer<typeof gradeSchema>;

/** The document or test behind an answer. */
export const evidenceSchema = z.strictObject({
  grade: gradeSchema,
  /** What it is called and where it is found. */
  document: z.string().max(500).optional(),
  /** The day it was issued. */
  dated: z.iso.date().optional(),
  /** The last day it is in force; after it the grade falls back to `claimed`. */
  expires: z.iso.date().optional(),
});

/** The value itself, in SurveyJS's own form. */
export const answerValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number(), z.boolean()])),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** What somebody said to one question. Without a value and without `notApplicable` it is a blank. */
export const answerSchema = z.strictObject({
  value: answerValueSchema.optional(),
  /** The words beside "another way, namely …". */
  comment: z.string().max(10_000).optional(),
  /** An evaluator accepted "another way" as equal; until then it is only claimed. */
  equivalentAccepted: z.boolean().optional(),
  evidence: evidenceSchema.optional(),
  /** It will be so by a date: counts as claimed now and becomes a contract condition. */
  committed: z.strictObject({ by: z.iso.date(), proof: z.string().min(1).max(2_000) }).optional(),
  notApplicable: z.strictObject({ reason: z.string().min(1).max(2_000), accepted: z.boolean().optional() }).optional(),
  /** What the one who answers said, where an evaluator set this value beside it, and why. Without a value: a blank. */
  overrides: z
    .strictObject({
      value: answerValueSchema.optional(),
      comment: z.string().max(10_000).optional(),
      reason: z.string().min(1).max(10_000),
    })
    .optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** Answers by question name, over all questionnaires of a rule set (names are unique across them). */
export type Answers = Record<string, Answer>;

/**
 * A file of answers, as the command line and the tests read it. A plain value under a question's name is short
 * for `{ "value": … }`.
 */
export const answersFileSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().max(500).optional(),
  /** Words printed with every result made from this file, e.g. that it is an illustration from the public record. */
  notice: z.string().max(2_000).optional(),
  /** Which rule set it is meant for. */
  ruleSet: idSchema.optional(),
  /** The day the answers are judged for; derived dates count from it. */
  effectiveDate: z.iso.date().optional(),
  /** Stage of the procurement, one of the rule set's stages. */
  stage: idSchema.optional(),
  /** Where each answer was found, by question name. */
  answerSources: z.record(z.string(), z.string()).optional(),
  /** Questions whose answer no source gives: the published design of the system implies it. */
  assumed: z.array(z.string()).optional(),
  answers: z.record(
    z.string(),
    z.union([
      answerSchema,
      z.string(),
      z.number(),
      z.boolean(),
      z.array(z.union([z.string(), z.number(), z.boolean()])),
    ]),
  ),
});
export type AnswersFile = z.infer<typeof answersFileSchema>;

/** The six states an answer can be in; never confused with one another. */
export type AnswerState = 'answered' | 'blank' | 'dont_know' | 'not_applicable' | 'committed' | 'not_asked';
