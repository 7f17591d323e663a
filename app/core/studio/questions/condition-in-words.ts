import { conditionAsLogic } from '../../questionnaire/survey-model';
import { expressionInWords } from '../../rules/in-words';
import type { WordsContext } from '../../rules/name-terms';
import { parseExpression } from '../../rules/parse-expression';

/**
 * When something is asked, as a sentence fragment made of the titles and choices of questions; nothing for a condition
 * that cannot be read or uses what has no words.
 */
export function conditionInWords(condition: string, context: Omit<WordsContext, 'facts'>): string | undefined {
  const logic = conditionAsLogic(condition);
  if (logic === undefined) return undefined;
  const expression = parseExpression(logic, { file: '', pointer: '', facts: {} });
  return expression.ok ? expressionInWords(expression.value, { ...context, facts: {} }) : undefined;
}
