import { percentOf, type SourceCounts } from '../shared/source-counts';
import type { Translate } from '../shared/text';

/** How many sources are not checked, in one sentence: of those behind a result, or of those of the rule set. */
export function uncheckedInWords(of: 'result' | 'ruleSet', counts: SourceCounts, translate: Translate): string {
  const { all, unchecked } = counts;
  const kind = all > 0 && unchecked === 0 ? 'read' : 'unchecked';
  return translate(`common:sources.${of}.${kind}`, { count: all, unchecked, percent: percentOf('unchecked', counts) });
}
