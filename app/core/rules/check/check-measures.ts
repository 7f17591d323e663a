import { nearest } from '../../shared/nearest';
import { placeOfMeasure } from '../rule-places';
import { within, type CheckContext } from './check-context';

/** Every risk has something that must be done about it, and every measure is met by safeguards of its own risks. */
export function checkMeasures(context: CheckContext): void {
  const { ruleSet, questions } = context;
  for (const risk of ruleSet.risks) {
    const measures = ruleSet.measures.filter((measure) => measure.risks.includes(risk.id));
    const place = { file: risk.file, pointer: '' };
    if (measures.length === 0) context.warn('risk_without_measure', place, { risk: risk.id });
    else if (!measures.some((measure) => measure.strength === 'must'))
      context.warn('risk_without_must', place, { risk: risk.id });
  }
  for (const measure of ruleSet.measures) {
    const place = placeOfMeasure(ruleSet, measure);
    const risks = ruleSet.risks.filter((risk) => measure.risks.includes(risk.id));
    if (!risks.some((risk) => risk.domain === measure.domain)) {
      context.warn('measure_of_other_domain', within(place, '/domain'), {
        measure: measure.id,
        domain: measure.domain,
      });
    }
    if (measure.strength === 'must' && measure.goodPractice === undefined)
      context.warn('must_without_good_practice', place, { measure: measure.id });
    const shownBy = risks.flatMap((risk) => risk.controls.map((control) => control.shownBy));
    measure.metBy.forEach((name, index) => {
      const at = within(place, `/metBy/${index}`);
      if (!questions.has(name))
        context.error('unknown_question', at, { question: name }, nearest(name, questions.keys()));
      else if (!shownBy.includes(name))
        context.warn('met_by_no_safeguard', at, { measure: measure.id, question: name });
    });
  }
}
