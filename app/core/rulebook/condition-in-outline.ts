import type { Question } from '../questionnaire/questionnaire';
import { conditionAsLogic } from '../questionnaire/survey-model';
import { expressionInOutline, type RuleOutline } from '../rules/in-outline';
import type { WordsContext } from '../rules/name-terms';
import { parseExpression } from '../rules/parse-expression';

/**
 * When a question is asked, in words: its own condition, its panels' and its page's together, each once. Nothing for a
 * question that is always asked, and where a condition does more than compare and combine.
 */
export function conditionInOutline({ visibleIf = [] }: Question, words: WordsContext): RuleOutline | undefined {
  const conditions = [...new Set(visibleIf)].map(conditionAsLogic);
  const [only, ...more] = conditions;
  if (only === undefined || more.includes(undefined)) return undefined;
  const logic = joined(more.length === 0 ? only : { and: conditions });
  const parsed = parseExpression(logic, { file: '', pointer: '', facts: {} });
  return parsed.ok ? expressionInOutline(parsed.value, words) : undefined;
}

/** Conditions of one kind inside one another as one list: SurveyJS joins two at a time. */
function joined(logic: unknown): unknown {
  if (typeof logic !== 'object' || logic === null) return logic;
  if (Array.isArray(logic)) return logic.map(joined);
  return Object.fromEntries(
    Object.entries(logic).map(([operator, operands]) => {
      const inner = joined(operands);
      if ((operator !== 'and' && operator !== 'or') || !Array.isArray(inner)) return [operator, inner];
      return [operator, inner.flatMap((operand: unknown) => operandsOf(operand, operator) ?? [operand])];
    }),
  );
}

function operandsOf(logic: unknown, operator: string): unknown[] | undefined {
  if (typeof logic !== 'object' || logic === null || !Object.hasOwn(logic, operator)) return undefined;
  const operands = (logic as Record<string, unknown>)[operator];
  return Array.isArray(operands) ? operands : undefined;
}
