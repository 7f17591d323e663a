import { z } from 'zod';
import { recordFileSchema } from '~/core/examples/record-file';
import { answersFileSchema } from '~/core/questionnaire/answers';
import { questionnaireFileSchema } from '~/core/questionnaire/envelope';
import { journeysFileSchema } from '~/core/questionnaire/journeys';
import { crosswalkFileSchema } from '~/core/rules/crosswalk-file';
import { localRuleSetFileSchema } from '~/core/rules/extend/local-rule-set-file';
import { factorsFileSchema } from '~/core/rules/factors-file';
import {
  casesFileSchema,
  measuresFileSchema,
  pointsRuleSetFileSchema,
  riskFileSchema,
  riskRuleSetFileSchema,
  stopperFileSchema,
} from '~/core/rules/rule-set-file';

/** Where the JSON Schemas of the content files stand; the files name them under `$schema`. */
export const schemaFolder = 'public/schemas';

const schemas = {
  answers: answersFileSchema,
  cases: casesFileSchema,
  crosswalk: crosswalkFileSchema,
  factors: factorsFileSchema,
  journeys: journeysFileSchema,
  'local-rule-set': localRuleSetFileSchema,
  measures: measuresFileSchema,
  questionnaire: questionnaireFileSchema,
  record: recordFileSchema,
  risk: riskFileSchema,
  'rule-set': z.discriminatedUnion('method', [riskRuleSetFileSchema, pointsRuleSetFileSchema]),
  stopper: stopperFileSchema,
};

/**
 * The JSON Schema files by name, with their text. Draft 7, because editors know it best. They say what an editor can
 * check while somebody writes; `rightscope check` says the rest.
 */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      return [`${name}.schema.json`, `${JSON.stringify({ title: name, ...json }, null, 2)}\n`];
    }),
  );
}
