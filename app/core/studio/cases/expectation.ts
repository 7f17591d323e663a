import type { RuleCase } from '../../rules/rule-set-file';
import { levelSchema } from '../../rules/rule-set-file';
import type { Risk, RiskRuleSet, Stopper } from '../../rules/rule-set';

const numbers: ReadonlySet<string> = new Set(['gravity', 'irremediability', 'severity', 'likelihood']);
const truths: ReadonlySet<string> = new Set(['applies', 'wholePopulation', 'vulnerable']);

/** What a case would expect that came out so: every part that is exact. */
export function expectationOf(outcome: Record<string, string>): RuleCase['expect'] {
  const exact = Object.entries(outcome).filter(([, words]) => !words.includes(' to '));
  return Object.fromEntries(
    exact.map(([part, words]) => {
      if (numbers.has(part)) return [part, Number(words)];
      if (truths.has(part)) return [part, words === 'true'];
      return [part, part === 'controls' ? words.split(', ').filter((id) => id !== '') : words];
    }),
  ) as RuleCase['expect'];
}

/** One thing a case can expect of a rule, with everything it can be, as cases are compared; of `controls` any number. */
export interface CasePart {
  part: string;
  values: string[];
}

/** What a case can expect of a risk or stopper. */
export function casePartsOf({ parameters }: Pick<RiskRuleSet, 'parameters'>, rule: Risk | Stopper): CasePart[] {
  if ('when' in rule) return [{ part: 'stopper', values: ['holds', 'possible', 'excluded'] }];
  const { severity, matrix } = parameters;
  const upTo = (most = 0) => Array.from({ length: most }, (_, index) => String(index + 1));
  const truth = ['true', 'false'];
  const levels = [...levelSchema.options];
  return [
    { part: 'applies', values: truth },
    { part: 'gravity', values: upTo(severity.length) },
    { part: 'irremediability', values: upTo(severity[0]?.length) },
    { part: 'wholePopulation', values: truth },
    { part: 'vulnerable', values: truth },
    { part: 'severity', values: upTo(matrix.length) },
    { part: 'likelihood', values: upTo(matrix[0]?.length) },
    { part: 'controls', values: rule.controls.map(({ id }) => id) },
    ...['inherent', 'stated', 'evidenced', 'atLeast', 'atMost'].map((part) => ({ part, values: levels })),
  ];
}
