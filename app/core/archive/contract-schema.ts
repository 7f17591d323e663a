import { z } from 'zod';
import { handoverKinds, reassessmentReasons, type Contract } from '../judgement/contract';
import { levelSchema } from '../rules/rule-set-file';
import type { Text } from '../shared/text';
import { countSchema, idSchema, instantSchema, lineSchema, namedSchema, passageSchema, pinnedSchema } from './shapes';

/** A text of content, or what somebody typed; it may be empty. */
const wordsSchema = z.union([
  passageSchema,
  z.object({ default: passageSchema }).catchall(passageSchema),
]) satisfies z.ZodType<Text>;
const zeroOrMore = z.union([z.literal(0), countSchema]);
const rangeSchema = z.strictObject({ atLeast: levelSchema, atMost: levelSchema });
const doneShape = { by: namedSchema, at: instantSchema };

const entrySchema = z.strictObject({
  id: lineSchema,
  from: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('measure'), measure: lineSchema }),
    z.strictObject({ kind: z.literal('commitment'), question: lineSchema }),
    z.strictObject({ kind: z.literal('own') }),
  ]),
  title: wordsSchema,
  promised: z.array(wordsSchema).exactOptional(),
  strength: z.enum(['must', 'should', 'could']).exactOptional(),
  stage: lineSchema.exactOptional(),
  owner: z.enum(['buyer', 'vendor']),
  who: lineSchema,
  due: z.iso.date().exactOptional(),
  proofNeeded: wordsSchema,
  clause: wordsSchema.exactOptional(),
  risks: z.array(lineSchema),
  proof: z
    .strictObject({
      words: passageSchema,
      document: lineSchema,
      grade: z.enum(['documented', 'verified']),
      received: z.iso.date(),
      expires: z.iso.date().exactOptional(),
      ...doneShape,
    })
    .exactOptional(),
  waived: z.strictObject({ reason: passageSchema, ...doneShape }).exactOptional(),
});

const incidentSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['incident', 'complaint']),
  on: z.iso.date(),
  what: passageSchema,
  affected: zeroOrMore.exactOptional(),
  risks: z.array(lineSchema),
  remedy: passageSchema,
  counts: z.array(z.strictObject({ on: z.iso.date(), found: zeroOrMore, restored: zeroOrMore, by: namedSchema })),
  closedOn: z.iso.date().exactOptional(),
  ...doneShape,
});

const reassessmentSchema = z.strictObject({
  id: idSchema,
  because: z.enum(reassessmentReasons),
  note: passageSchema,
  incidentId: idSchema.exactOptional(),
  due: z.iso.date(),
  ...doneShape,
  begun: z.strictObject({ assessmentId: idSchema, ruleSet: pinnedSchema, ...doneShape }).exactOptional(),
  finished: z.strictObject(doneShape).exactOptional(),
});

const handoverSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([...handoverKinds, 'own']),
  what: lineSchema,
  until: z.iso.date().exactOptional(),
  done: z.strictObject({ note: passageSchema, ...doneShape }).exactOptional(),
});

const pointSchema = z.strictObject({
  at: instantSchema,
  because: z.enum(['award', 'proof', 'proof_taken_back', 'reassessment']),
  of: lineSchema.exactOptional(),
  ruleSet: pinnedSchema,
  overall: rangeSchema,
  levels: z.record(lineSchema, rangeSchema),
});

/** A contract as it is carried in an archive: all of it. */
export const contractSchema = z.strictObject({
  id: idSchema,
  responseId: idSchema,
  roundId: idSchema,
  firm: lineSchema,
  number: lineSchema,
  title: lineSchema,
  signedOn: z.iso.date(),
  managers: z.array(namedSchema),
  reminderDays: z.array(z.int()),
  entries: z.array(entrySchema),
  incidents: z.array(incidentSchema),
  reassessments: z.array(reassessmentSchema),
  handover: z.array(handoverSchema),
  points: z.array(pointSchema),
  reminded: z.array(lineSchema),
}) satisfies z.ZodType<Contract>;
