import { rankOf } from '../../scoring/level';
import { levelSchema } from '../rule-set-file';
import type { Attainable } from './attainable';
import type { CheckContext } from './check-context';

/** A level between the lowest and the highest of a risk that no answers lead to: a step in its rating is missing. */
export function checkLevels(context: CheckContext, { risks }: Attainable): void {
  for (const { id, levels, max } of risks) {
    const lowest = levels.find((level) => level !== 'none');
    const risk = context.ruleSet.risks.find((candidate) => candidate.id === id);
    if (lowest === undefined || risk === undefined) continue;
    for (const level of levelSchema.options) {
      if (rankOf(level) <= rankOf(lowest) || rankOf(level) >= rankOf(max) || levels.includes(level)) continue;
      context.warn('level_unreachable', { file: risk.file, pointer: '' }, { level, lowest, highest: max });
    }
  }
}
