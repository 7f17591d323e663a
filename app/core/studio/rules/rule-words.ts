import { parseQuestionnaire } from '../../questionnaire/parse-questionnaire';
import type { Questionnaire } from '../../questionnaire/questionnaire';
import { expressionInWords } from '../../rules/in-words';
import { parseExpression } from '../../rules/parse-expression';
import { riskRuleSetFileSchema, type RiskRuleSetFile } from '../../rules/rule-set-file';
import type { ContentFile } from '../../shared/content-file';
import type { Translate } from '../../shared/text';
import { memberOf, valueAt, valueIn } from '../draft-contents';
import { fieldsOf, type RuleForm } from './field';

const questionnairePath = /^questionnaires\/[^/]+\/questionnaire\.json$/;

/** The questionnaires of a draft that can be read. */
export function questionnairesIn(files: readonly ContentFile[]): Questionnaire[] {
  return files
    .filter(({ path }) => questionnairePath.test(path))
    .map((file) => parseQuestionnaire(file))
    .flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}

/** The expressions of a form as sentences, by pointer; without those that cannot be read. */
export function formInWords(
  { form, json }: { form: RuleForm; json: unknown },
  files: readonly ContentFile[],
  questionnaires: readonly Questionnaire[],
  reader: { language: string; translate: Translate },
): Record<string, string> {
  const facts = factsFor(files, form.path);
  const sentences = fieldsOf(form)
    .filter(({ kind }) => kind === 'expression')
    .flatMap(({ pointer }) => {
      const parsed = parseExpression(valueAt(json, pointer), { file: form.path, pointer, facts });
      return parsed.ok ? [[pointer, expressionInWords(parsed.value, { questionnaires, facts, ...reader })]] : [];
    });
  return Object.fromEntries(sentences) as Record<string, string>;
}

/** The facts of the rule set that a file belongs to; none where they cannot be read. */
export function factsFor(files: readonly ContentFile[], path: string): RiskRuleSetFile['facts'] {
  const main = valueIn(files.find((file) => file.path === `rules/${path.split('/')[1] ?? ''}/rule-set.json`));
  return riskRuleSetFileSchema.shape.facts.safeParse(memberOf(main, 'facts')).data ?? {};
}
