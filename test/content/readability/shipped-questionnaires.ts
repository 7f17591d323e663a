import { existsSync, readdirSync } from 'node:fs';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { readContent, valueOf } from '#test/cases/shipped-rules';

/** Every questionnaire in `questionnaires/`. */
export function shippedQuestionnaires(): Questionnaire[] {
  return readdirSync('questionnaires')
    .map((folder) => `questionnaires/${folder}/questionnaire.json`)
    .filter((file) => existsSync(file))
    .map((file) => valueOf(parseQuestionnaire(readContent(file))));
}
