import type { Source } from '../../shared/source';
import type { BriefContext } from '../brief-context';

/** Sources behind the risks that are or may be present, the stoppers that are not excluded, and the measures; each once. */
export function citedSources({ evaluation, present, risks, ruleSet, stoppers }: BriefContext): Source[] {
  const names = new Set([
    ...present.flatMap(({ id }) => risks.get(id)?.sources ?? []),
    ...evaluation.stoppers
      .filter(({ state }) => state !== 'excluded')
      .flatMap(({ id }) => stoppers.get(id)?.sources ?? []),
    ...evaluation.measures.flatMap(({ measure }) => measure.sources),
  ]);
  return [...names].flatMap((name) => ruleSet.sources[name] ?? []);
}
