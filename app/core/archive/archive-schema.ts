import { z } from 'zod';
import type { Procurement } from '../procurement/procurement';
import type { RecordedEvent } from '../procurement/record';
import type { Submission, VendorResponse } from '../procurement/response';
import type { Pack, Round } from '../procurement/round';
import { teamParts } from '../procurement/role';
import { answerSchema, type Answers } from '../questionnaire/answers';
import { questionUseSchema } from '../questionnaire/envelope';
import { countSchema, hashSchema, idSchema, instantSchema, lineSchema, passageSchema, pinnedSchema } from './shapes';

const usesSchema = z.record(lineSchema, questionUseSchema);
const deadlineSchema = z.strictObject({ at: instantSchema, zone: lineSchema });
const answersSchema = z.record(lineSchema, answerSchema) satisfies z.ZodType<Answers>;

/** What its owner says of a document, with the hash and size (bytes) of its file. */
const describedDocument = {
  name: lineSchema,
  hash: hashSchema,
  size: z.int().min(0),
  dated: lineSchema,
  expires: lineSchema.exactOptional(),
  version: lineSchema.exactOptional(),
  confidential: z.boolean(),
  supports: z.array(lineSchema),
};

/** What is kept of a document beside that. */
const keptDocument = {
  id: idSchema,
  hash: hashSchema,
  type: lineSchema,
  uploadedBy: lineSchema,
  uploadedAt: instantSchema,
};

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
  packs: z.array(z.strictObject({ number: countSchema, hash: hashSchema, at: instantSchema, reason: passageSchema })),
  publishedAt: instantSchema.exactOptional(),
  openings: z.array(z.strictObject({ personId: idSchema, at: instantSchema })),
  openedAt: instantSchema.exactOptional(),
  cancelled: z.strictObject({ at: instantSchema, reason: passageSchema }).exactOptional(),
  outage: z
    .strictObject({ from: instantSchema, to: instantSchema, reason: passageSchema, recordedAt: instantSchema })
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
  questions: z.array(z.strictObject({ id: idSchema, question: passageSchema, text: passageSchema, at: instantSchema })),
});

const submissionSchema = z.strictObject({
  responseId: idSchema,
  roundId: idSchema,
  number: countSchema,
  firm: lineSchema,
  packHash: hashSchema,
  answers: answersSchema,
  documents: z.array(z.strictObject(describedDocument)),
  version: lineSchema.exactOptional(),
  declaration: z.strictObject({ name: lineSchema, position: lineSchema, text: passageSchema }),
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

/** A document beside answers that stand in no submission. Its bytes are the file named by the hash. */
const documentSchema = z.strictObject({ ...describedDocument, ...keptDocument });

/** One response that was opened: what stands as submitted, and what its own stream tells. */
export const archivedResponseSchema = z.strictObject({
  response: responseSchema,
  submission: submissionSchema,
  /** What is kept of each document beside what the submission says. Its bytes are the file named by the hash. */
  documents: z.array(z.strictObject(keptDocument)),
  /** What was brought after the opening, to be clear about an answer. Archives before version 3 have none. */
  clarifying: z.array(documentSchema).default([]),
  events: eventsSchema,
});

/**
 * What was written after the opening, or about the procurement itself, of whatever kind. `content` is held against the
 * shape of its kind by `paper-issues.ts`.
 */
export const archivedPaperSchema = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z_]*$/),
  /** Some are called by two ids: whose they are, and about what. */
  id: z.string().regex(/^[A-Za-z0-9_:-]{1,201}$/),
  /** The procurement, the round or the response it belongs to. */
  ownerId: idSchema,
  content: z.looseObject({ id: z.string() }),
});

/** `papers.json`. */
export const papersSchema = z.array(archivedPaperSchema);

/** One re-assessment under the contract: what was answered, with which documents and which content. */
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
  /** Archives before version 3 have none. */
  documents: z.array(documentSchema).default([]),
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
  /** The buyer's own answers, and the documents beside them. Archives before version 3 have no documents. */
  needAnswers: answersSchema,
  needDocuments: z.array(documentSchema).default([]),
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
