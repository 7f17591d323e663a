import type { Place } from '../../shared/issue';
import { toPointer } from '../../shared/parse-json';
import type { CheckContext } from './check-context';

const factorPattern = /^[A-Z]\d+$/;

/** Dates in order, factor codes in their form, and nothing declared that nothing uses. */
export function checkHeader(context: CheckContext): void {
  const { ruleSet } = context;
  const main = (pointer: string): Place => ({ file: ruleSet.file, pointer });
  for (const dated of [ruleSet, ...ruleSet.risks]) {
    const { validFrom, validTo, file } = dated;
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
      context.error('dates_reversed', { file, pointer: '/validTo' }, { from: validFrom, to: validTo });
    }
  }
  for (const rule of [...ruleSet.risks, ...ruleSet.stoppers]) {
    rule.factors.forEach((factor, index) => {
      const place = { file: rule.file, pointer: `/factors/${index}` };
      if (!factorPattern.test(factor)) context.error('malformed_factor', place, { factor });
    });
  }
  const cited = new Set(
    [...ruleSet.risks, ...ruleSet.stoppers, ...ruleSet.measures].flatMap((citing) => citing.sources),
  );
  for (const source of Object.keys(ruleSet.sources)) {
    if (!cited.has(source)) context.warn('unused_source', main(toPointer(['sources', source])), { source });
  }
  ruleSet.domains.forEach(({ id }, index) => {
    if (!ruleSet.risks.some((risk) => risk.domain === id))
      context.warn('domain_without_risk', main(`/domains/${index}`), { domain: id });
  });
}
