import { z } from 'zod';
import { clarifyingKinds, type Clarification } from '../judgement/clarification';
import type { Consensus } from '../judgement/consensus';
import type { Decision } from '../judgement/decision';
import type { Finding } from '../judgement/finding';
import { gaps } from '../judgement/gap';
import type { Hearing } from '../judgement/hearing';
import type { Panel } from '../judgement/panel';
import type { Remarks } from '../judgement/remarks';
import type { SecondChecks } from '../judgement/second-check';
import type { Sheet } from '../judgement/sheet';
import type { ReplayRefusal, ReplaySharing } from '../replay/consent';
import { teamParts } from '../procurement/role';
import { answerSchema, answerValueSchema } from '../questionnaire/answers';
import { recommendationSchema } from '../rules/rule-set-file';
import { contractSchema } from './contract-schema';
import { countSchema, hashSchema, idSchema, instantSchema, lineSchema, namedSchema, passageSchema } from './shapes';

const findingSchema = z.strictObject({
  grade: z.enum(['documented', 'verified', 'rejected']).exactOptional(),
  equivalent: z.enum(['accepted', 'refused']).exactOptional(),
  notApplicable: z.enum(['accepted', 'refused']).exactOptional(),
  override: answerValueSchema.exactOptional(),
  reason: passageSchema,
  carriedFrom: passageSchema.exactOptional(),
}) satisfies z.ZodType<Finding>;

const findingsSchema = z.record(lineSchema, findingSchema);

const decisionTextShape = {
  id: idSchema,
  by: namedSchema,
  at: instantSchema,
  awarded: idSchema.exactOptional(),
  reason: passageSchema,
  responses: z.array(
    z.strictObject({
      responseId: idSchema,
      firm: lineSchema,
      recommended: z.strictObject({ atLeast: recommendationSchema, atMost: recommendationSchema }),
      prohibitedBy: z.array(lineSchema).exactOptional(),
      answersHash: hashSchema,
      decided: recommendationSchema,
      reason: passageSchema,
      advantages: passageSchema,
    }),
  ),
  standstillUntil: z.union([z.literal(''), z.iso.date()]),
  correction: passageSchema.exactOptional(),
};

const decisionSchema = z.strictObject({
  ...decisionTextShape,
  earlier: z.array(z.strictObject(decisionTextShape)).exactOptional(),
}) satisfies z.ZodType<Decision>;

const panelSchema = z.strictObject({
  id: idSchema,
  members: z.array(idSchema).exactOptional(),
  declarations: z.array(
    z.strictObject({
      ...namedSchema.shape,
      general: z.strictObject({ ties: passageSchema, at: instantSchema }).exactOptional(),
      firms: z.array(
        z.strictObject({
          responseId: idSchema,
          firm: lineSchema,
          stance: z.enum(['none', 'conflict']),
          words: passageSchema,
          at: instantSchema,
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Panel>;

const sheetSchema = z.strictObject({
  id: lineSchema,
  responseId: idSchema,
  by: namedSchema,
  findings: findingsSchema,
  submittedAt: instantSchema.exactOptional(),
}) satisfies z.ZodType<Sheet>;

const consensusSchema = z.strictObject({
  id: idSchema,
  findings: findingsSchema,
  settled: z.array(z.strictObject({ question: lineSchema, reason: passageSchema })),
  judges: z.array(namedSchema),
  agreed: z.array(z.strictObject({ ...namedSchema.shape, at: instantSchema })),
  at: instantSchema.exactOptional(),
  reopenings: z.array(z.strictObject({ ...namedSchema.shape, at: instantSchema, reason: passageSchema })),
}) satisfies z.ZodType<Consensus>;

const clarificationSchema = z.strictObject({
  id: idSchema,
  roundId: idSchema,
  question: lineSchema,
  gap: z.enum(gaps),
  message: passageSchema,
  until: instantSchema,
  by: namedSchema,
  at: instantSchema,
  asked: z.array(z.strictObject({ responseId: idSchema, firm: lineSchema })),
  answers: z.array(
    z.strictObject({
      responseId: idSchema,
      kind: z.enum(clarifyingKinds),
      answer: answerSchema,
      words: passageSchema,
      by: namedSchema,
      at: instantSchema,
      ruling: z
        .strictObject({ isSlip: z.boolean(), reason: passageSchema, by: namedSchema, at: instantSchema })
        .exactOptional(),
    }),
  ),
  finished: z.array(z.strictObject({ responseId: idSchema, by: namedSchema, at: instantSchema })).exactOptional(),
  withdrawn: z.strictObject({ reason: passageSchema, by: namedSchema, at: instantSchema }).exactOptional(),
}) satisfies z.ZodType<Clarification>;

const remarksSchema = z.strictObject({
  id: idSchema,
  firm: lineSchema,
  said: z.array(z.strictObject({ text: passageSchema, by: namedSchema, at: instantSchema })),
}) satisfies z.ZodType<Remarks>;

const hearingSchema = z.strictObject({
  id: idSchema,
  who: lineSchema,
  how: passageSchema,
  on: z.iso.date(),
  howMany: z.union([z.literal(0), countSchema]).exactOptional(),
  said: passageSchema,
  changed: passageSchema,
  rejected: passageSchema,
  by: namedSchema,
  at: instantSchema,
}) satisfies z.ZodType<Hearing>;

const secondChecksSchema = z.strictObject({
  id: idSchema,
  checks: z.array(
    z.strictObject({
      question: lineSchema,
      finding: findingSchema,
      of: z.strictObject({ revision: z.int().min(0), documents: z.array(lineSchema) }),
      by: namedSchema,
      part: z.enum(teamParts),
      at: instantSchema,
    }),
  ),
}) satisfies z.ZodType<SecondChecks>;

const replaySharingSchema = z.strictObject({
  id: idSchema,
  organisationId: idSchema,
  by: namedSchema,
  at: instantSchema,
}) satisfies z.ZodType<ReplaySharing>;

const replayRefusalSchema = z.strictObject({
  id: idSchema,
  by: namedSchema,
  at: instantSchema,
}) satisfies z.ZodType<ReplayRefusal>;

/** What a paper of each kind says: every kind that this format of archive knows. */
export const paperSchemas = {
  decision: decisionSchema,
  panel: panelSchema,
  sheet: sheetSchema,
  consensus: consensusSchema,
  clarification: clarificationSchema,
  remarks: remarksSchema,
  contract: contractSchema,
  hearing: hearingSchema,
  second_checks: secondChecksSchema,
  replay_sharing: replaySharingSchema,
  replay_refusal: replayRefusalSchema,
};

/** Kinds of papers. */
export type PaperKind = keyof typeof paperSchemas;
