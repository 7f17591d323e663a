import { z } from 'zod';
import { textSchema } from '../shared/text';

/**
 * The part of SurveyJS JSON that Rightscope reads. Everything else passes through untouched: which other
 * properties a questionnaire may use is decided in `check-survey-properties.ts`.
 */

/** A choice, row, column or rating as SurveyJS writes it: the bare value, or the value with a text. */
const itemSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.looseObject({ value: z.union([z.string(), z.number(), z.boolean()]), text: textSchema.optional() }),
]);
export type SurveyItem = z.infer<typeof itemSchema>;

/** One text of a `multipletext`. */
const fieldSchema = z.looseObject({
  name: z.string().min(1),
  title: textSchema.optional(),
  maxLength: z.int().optional(),
  inputType: z.string().optional(),
});

const conditionSchema = z.string();

/** A question or panel. */
export const elementSchema = z.looseObject({
  type: z.string().min(1),
  name: z.string().min(1),
  title: textSchema.optional(),
  description: textSchema.optional(),
  visible: z.boolean().optional(),
  visibleIf: conditionSchema.optional(),
  requiredIf: conditionSchema.optional(),
  isRequired: z.boolean().optional(),
  choices: z.array(itemSchema).optional(),
  showOtherItem: z.boolean().optional(),
  showNoneItem: z.boolean().optional(),
  showDontKnowItem: z.boolean().optional(),
  showRefuseItem: z.boolean().optional(),
  otherText: textSchema.optional(),
  noneText: textSchema.optional(),
  dontKnowText: textSchema.optional(),
  refuseText: textSchema.optional(),
  minSelectedChoices: z.int().min(0).optional(),
  maxSelectedChoices: z.int().min(0).optional(),
  labelTrue: textSchema.optional(),
  labelFalse: textSchema.optional(),
  valueTrue: z.union([z.string(), z.number(), z.boolean()]).optional(),
  valueFalse: z.union([z.string(), z.number(), z.boolean()]).optional(),
  rateValues: z.array(itemSchema).optional(),
  rateMin: z.number().optional(),
  rateMax: z.number().optional(),
  rateStep: z.number().optional(),
  rateCount: z.int().optional(),
  inputType: z.string().optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  step: z.union([z.number(), z.string()]).optional(),
  maxLength: z.int().optional(),
  rows: z.union([z.array(itemSchema), z.number()]).optional(),
  columns: z.array(itemSchema).optional(),
  cellType: z.string().optional(),
  items: z.array(fieldSchema).optional(),
  get elements(): z.ZodOptional<z.ZodArray<typeof elementSchema>> {
    return z.array(elementSchema).optional();
  },
});
export type SurveyElement = z.infer<typeof elementSchema>;

const pageSchema = z.looseObject({
  name: z.string().min(1).optional(),
  title: textSchema.optional(),
  description: textSchema.optional(),
  visible: z.boolean().optional(),
  visibleIf: conditionSchema.optional(),
  elements: z.array(elementSchema).optional(),
});
export type SurveyPage = z.infer<typeof pageSchema>;

/** The whole of it. */
export const surveySchema = z.looseObject({
  title: textSchema.optional(),
  description: textSchema.optional(),
  pages: z.array(pageSchema).optional(),
  elements: z.array(elementSchema).optional(),
});
export type SurveyJson = z.infer<typeof surveySchema>;
