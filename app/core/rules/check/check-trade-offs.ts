import { questionsOf, questionsReadBy } from '../expression';
import type { Control } from '../rule-set';
import { type CheckContext, type PlacedExpression } from './check-context';
import { completionsOf, mostCompletions, resultsOf } from './completions';

/**
 * One answer may be a safeguard here and a fact there. Reported is where that pulls apart: where putting the
 * safeguard in place can raise another part of its own risk (`safeguard_hurts`), or a part of another risk or a
 * stopper (`trade_off`), everything else unchanged.
 */
export function checkTradeOffs(context: CheckContext): void {
  const facts = context.expressions.filter(({ role, sound }) => sound && role.kind !== 'control');
  for (const safeguard of context.expressions) {
    if (safeguard.role.kind !== 'control' || !safeguard.sound) continue;
    const { control, index } = safeguard.role;
    const read = new Set(safeguard.expression.terms.flatMap(questionsOf));
    const place = { file: safeguard.place.file, pointer: `/controls/${index}` };
    for (const fact of facts) {
      if (!fact.expression.terms.flatMap(questionsOf).some((name) => read.has(name))) continue;
      if (!raises(control, fact, read, context)) continue;
      const part = fact.place.pointer.slice(1);
      if (fact.rule === safeguard.rule) context.warn('safeguard_hurts', place, { control: control.id, part });
      else context.warn('trade_off', place, { control: control.id, other: fact.rule.id, part });
    }
  }
}

/** Whether some change of the safeguard's own questions puts it in place and makes the fact worse. */
function raises(control: Control, fact: PlacedExpression, own: ReadonlySet<string>, context: CheckContext): boolean {
  const together = [control.inPlace, fact.expression];
  const completions = completionsOf(together, context);
  if (completions.count > mostCompletions) return true;
  const inPlace = resultsOf(control.inPlace, context);
  const factResult = resultsOf(fact.expression, context);
  const others = questionsReadBy(together).filter((name) => !own.has(name));
  // By everything that stays unchanged: the mildest fact without the safeguard, and the gravest with it.
  const without = new Map<string, number>();
  const withIt = new Map<string, number>();
  completions.forEach((valueOf) => {
    const rest = JSON.stringify(others.map(valueOf));
    const result = factResult(valueOf);
    if (inPlace(valueOf) === 1) withIt.set(rest, Math.max(withIt.get(rest) ?? -Infinity, result));
    else without.set(rest, Math.min(without.get(rest) ?? Infinity, result));
  });
  return [...withIt].some(([rest, gravest]) => gravest > (without.get(rest) ?? Infinity));
}
