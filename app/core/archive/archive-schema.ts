import { z } from 'zod';
import type { Procurement } from '../procurement/procurement';
import type { RecordedEvent } from '../procurement/record';
import type { Submission, VendorResponse } from '../procurement/response';
import type { Pack, Round } from '../procurement/round';
import { teamParts } from '../procurement/role';
import { answerSchema, type Answers } from '../questionnaire/answers';
import { questionUseSchema } from '../questionnaire/envelope';

/** Ids become names of files, so nothing in them leads elsewhere. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const instantSchema = z.iso.datetime();
const lineSchema = z.string().max(1_000);
const textSchema = z.string().max(20_000);
const countSchema = z.int().min(1);

const pinnedSchema = z.strictObject({ id: lineSchema, version: lineSchema, hash: hashSchema });
const usesSchema = z.record(lineSchema, questionUseSchema);
const deadlineSchema = z.strictObject({ at: instantSchema, zone: lineSchema });
const answersSchema = z.record(lineSchema, answerSchema) satisfies z.ZodType<Answers>;

/** A procurement as it is carried in an archive: all of it. */
export const procurementSchema = z.strictObject({
  id: idSchema,
  organisationId: idSchema,
  title: lineSchema,
  service: lineSchema,
  stage: lineSchema,
  ocid: lineSchema,
  reference: lineSchema,
  ruleSet: pinnedSchema,
  questionnaires: z.array(pinnedSchema),
  needId: idSchema,
  team: z.array(z.strictObject({ personId: idSchema, part: z.enum(teamParts) })),
  uses: usesSchema,
  usesConfirmedAt: instantSchema.exactOptional(),
  createdAt: instantSchema,
}) satisfies z.ZodType<Procurement>;

const roundSchema = z.strictObject({
  id: idSchema,
  procurementId: idSchema,
  kind: z.enum(['consultation', 'tender']),
  access: z.enum(['open', 'invited']),
  deadline: deadlineSchema,
  reminderDays: z.array(z.int()),
  openers: z.array(idSchema),
  isNegotiated: z.boolean(),
  packs: z.array(z.strictObject({ number: countSchema, hash: hashSchema, at: instantSchema, reason: textSchema })),
  publishedAt: instantSchema.exactOptional(),
  openings: z.array(z.strictObject({ personId: idSchema, at: instantSchema })),
  openedAt: instantSchema.exactOptional(),
  cancelled: z.strictObject({ at: instantSchema, reason: textSchema }).exactOptional(),
  outage: z
    .strictObject({ from: instantSchema, to: instantSchema, reason: textSchema, recordedAt: instantSchema })
    .exactOptional(),
  createdAt: instantSchema,
}) satisfies z.ZodType<Round>;

const packSchema = z.strictObject({
  roundId: idSchema,
  number: countSchema,
  procurement: z.strictObject({
    title: lineSchema,
    service: lineSchema,
    buyer: lineSchema,
    stage: lineSchema,
    ocid: lineSchema,
    reference: lineSchema,
  }),
  ruleSet: pinnedSchema,
  questionnaires: z.array(pinnedSchema),
  needAnswers: answersSchema,
  uses: usesSchema,
  isNegotiated: z.boolean(),
  kind: z.enum(['consultation', 'tender']),
  access: z.enum(['open', 'invited']),
  effectiveDate: z.iso.date(),
}) satisfies z.ZodType<Pack>;

const eventSchema = z.strictObject({
  stream: lineSchema,
  number: countSchema,
  at: instantSchema,
  by: z.union([z.literal('system'), z.strictObject({ personId: lineSchema, name: lineSchema })]),
  kind: z.string().regex(/^[a-z][a-z0-9_]*$/),
  data: z.record(z.string(), z.unknown()),
  previous: z.string().max(64),
  hash: hashSchema,
}) satisfies z.ZodType<RecordedEvent>;

/** The events of one stream, in order. */
export const eventsSchema = z.array(eventSchema);

/** One round with everything about it that is no vendor's answer. */
export const archivedRoundSchema = z.strictObject({
  round: roundSchema,
  packs: z.array(packSchema),
  /** Who was invited; never what their links were. */
  invitations: z.array(
    z.strictObject({
      id: idSchema,
      firm: lineSchema,
      email: lineSchema,
      sentAt: instantSchema,
      expiresAt: instantSchema,
      revokedAt: instantSchema.exactOptional(),
    }),
  ),
  /** Questions as they were published, and their answers; never who asked. */
  questions: z.array(z.strictObject({ id: idSchema, question: textSchema, text: textSchema, at: instantSchema })),
});

const submissionSchema = z.strictObject({
  responseId: idSchema,
  roundId: idSchema,
  number: countSchema,
  firm: lineSchema,
  packHash: hashSchema,
  answers: answersSchema,
  documents: z.array(
    z.strictObject({
      name: lineSchema,
      hash: hashSchema,
      size: z.int().min(0),
      dated: lineSchema,
      expires: lineSchema.exactOptional(),
      version: lineSchema.exactOptional(),
      confidential: z.boolean(),
      supports: z.array(lineSchema),
    }),
  ),
  version: lineSchema.exactOptional(),
  declaration: z.strictObject({ name: lineSchema, position: lineSchema, text: textSchema }),
  at: instantSchema,
}) satisfies z.ZodType<Submission>;

const responseSchema = z.strictObject({
  id: idSchema,
  roundId: idSchema,
  organisationId: idSchema,
  firm: lineSchema,
  people: z.array(
    z.strictObject({
      personId: idSchema,
      part: z.enum(['owner', 'colleague', 'subcontractor']),
      questionnaires: z.array(lineSchema),
    }),
  ),
  submissions: z.array(
    z.strictObject({
      number: countSchema,
      hash: hashSchema,
      at: instantSchema,
      pack: countSchema,
      withdrawnAt: instantSchema.exactOptional(),
    }),
  ),
  createdAt: instantSchema,
}) satisfies z.ZodType<VendorResponse>;

/** One response that was opened: what stands as submitted, and what its own stream tells. */
export const archivedResponseSchema = z.strictObject({
  response: responseSchema,
  submission: submissionSchema,
  /** What is kept of each document beside what the submission says. Its bytes are the file named by the hash. */
  documents: z.array(
    z.strictObject({
      id: idSchema,
      hash: hashSchema,
      type: lineSchema,
      uploadedBy: lineSchema,
      uploadedAt: instantSchema,
    }),
  ),
  events: eventsSchema,
});

/**
 * What was written after the opening, or about the procurement itself, of whatever kind: which kinds there are is for
 * those who write them to know. `content` is carried as it stands.
 */
export const archivedPaperSchema = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z_]*$/),
  id: idSchema,
  /** The procurement, the round or the response it belongs to. */
  ownerId: idSchema,
  content: z.looseObject({ id: idSchema }),
});

/** `papers.json`. */
export const papersSchema = z.array(archivedPaperSchema);

/** One re-assessment under the contract: what was answered, and with which content. */
export const archivedReassessmentSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  service: lineSchema,
  buyer: lineSchema,
  vendor: lineSchema,
  stage: lineSchema,
  ruleSet: pinnedSchema,
  questionnaires: z.array(pinnedSchema),
  createdAt: instantSchema,
  changedAt: instantSchema,
  answers: answersSchema,
});

/** A questionnaire or rule set in the version that something is pinned to. */
export const archivedContentSchema = z.strictObject({
  kind: z.enum(['questionnaire', 'rule_set']),
  id: lineSchema,
  version: lineSchema,
  hash: hashSchema,
  files: z.array(z.strictObject({ path: lineSchema, text: z.string() })).min(1),
});

/** `procurement.json`. */
export const procurementFileSchema = z.strictObject({
  procurement: procurementSchema,
  /** Name of the public body. */
  buyer: lineSchema,
  /** Everybody an id in the archive stands for, by name only. */
  people: z.array(z.strictObject({ id: idSchema, name: lineSchema })),
  /** The buyer's own answers. */
  needAnswers: answersSchema,
});

/** `archive.json`: what the archive is, and the hash of every other file in it. */
export const manifestSchema = z.strictObject({
  format: z.literal('rightscope-procurement'),
  /** Of the format; rises when it changes. */
  version: countSchema,
  procurementId: idSchema,
  /** In the order of their paths. */
  files: z.array(z.strictObject({ path: z.string().max(500), size: z.int().min(0), sha256: hashSchema })),
});
