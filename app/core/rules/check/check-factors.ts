import { nearest } from '../../shared/nearest';
import { placeOfQuestion } from '../rule-places';
import { within, type CheckContext } from './check-context';

/** Every factor is asked about and judged, questions name only factors of the list, and no source stands there for nothing. */
export function checkFactors(context: CheckContext): void {
  const { factorList, crosswalk, risks, stoppers } = context.ruleSet;
  if (factorList === undefined) return;
  const ids = factorList.factors.map(({ id }) => id);
  const questions = [...context.questions.values()];
  for (const { name, questionnaire, note } of questions) {
    note.factors.forEach((factor, index) => {
      const place = within(placeOfQuestion(questionnaire, name), `/factors/${index}`);
      if (!ids.includes(factor)) context.error('unknown_factor', place, { factor }, nearest(factor, ids));
    });
  }
  const asked = new Set(questions.flatMap(({ note }) => note.factors));
  const judged = new Set([...risks, ...stoppers].flatMap(({ factors }) => factors));
  ids.forEach((factor, index) => {
    const place = { file: factorList.file, pointer: `/factors/${index}` };
    if (!asked.has(factor)) context.warn('factor_without_question', place, { factor });
    if (!judged.has(factor)) context.warn('factor_without_rule', place, { factor });
  });
  warnOfUnused(context, factorList, new Set(factorList.factors.flatMap(({ sources }) => sources)));
  if (crosswalk !== undefined) {
    const elements = crosswalk.instruments.flatMap((instrument) => instrument.elements);
    warnOfUnused(context, crosswalk, new Set(elements.map(({ source }) => source)));
  }
}

function warnOfUnused(
  context: CheckContext,
  { file, sources }: { file: string; sources: Record<string, unknown> },
  cited: ReadonlySet<string>,
): void {
  for (const source of Object.keys(sources)) {
    if (!cited.has(source)) context.warn('unused_source', { file, pointer: `/sources/${source}` }, { source });
  }
}
