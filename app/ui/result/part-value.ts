import type { RiskPart } from '~/core/rules/rule-set';
import type { Translate } from '~/core/shared/text';

const yesNoParts: readonly string[] = ['applies', 'wholePopulation', 'vulnerable'];

/** What a part of a risk came to: yes or no, or a number of four. */
export function partValueText(part: RiskPart, value: number, translate: Translate): string {
  return yesNoParts.includes(part)
    ? translate(value === 1 ? 'pages:result.why.yes' : 'pages:result.why.no')
    : translate('pages:result.why.ofFour', { value });
}
