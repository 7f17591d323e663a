import { expressionInWords } from '../rules/in-words';
import { type Control, riskParts } from '../rules/rule-set';
import type { PreparedPart, PreparedRisk, PreparedStopper, PreparedTogether } from '../scoring/prepare-rule-set';
import type { Range } from '../scoring/evaluation';
import { rangePart } from '../scoring/range-parts';
import { partOutcome, safeguardRule } from './effects';
import type { PackContext } from './pack-context';
import type { PackRisk, PackStopper } from './pack-view';

/** A risk and all its rules, in words. */
export function riskView(context: PackContext, together: PreparedRisk): PackRisk {
  const { prepared, voice, words } = context;
  const { risk } = together;
  return {
    id: risk.id,
    title: voice.content(risk.title),
    domain: voice.content(prepared.ruleSet.domains.find(({ id }) => id === risk.domain)?.title),
    story: [risk.cause, risk.event, risk.harm].map((text) => voice.content(text)).join(' '),
    right: voice.content(risk.right),
    parts: riskParts.map((part, index) => {
      const range = rangeOf(context, together, together.parts[index]);
      const isSettled = range !== undefined && range.atLeast === range.atMost;
      return {
        part,
        name: voice.tell(`part.${part}`),
        settled: isSettled ? partOutcome(context, part, range) : '',
        rule: voice.data(expressionInWords(risk[part], words)),
      };
    }),
    safeguards: risk.controls.map((control, index) => ({
      title: voice.content(control.title),
      weight: voice.tell(`weight.${control.kind}`, { count: control.quarterSteps }),
      state: safeguardState(context, together, control, together.parts[riskParts.length + index]),
      rule: safeguardRule(context, control),
    })),
  };
}

/** Which question of this pack decides over a safeguard, or what the buyer's answers alone make of it. */
function safeguardState(
  context: PackContext,
  together: PreparedRisk,
  control: Control,
  part: PreparedPart | undefined,
): string {
  const { numbers, voice } = context;
  const range = rangeOf(context, together, part);
  if (range?.atMost === 0) return voice.tell('safeguard.absent');
  const deciding = (part?.prepared.questions ?? [control.shownBy]).flatMap((name) => numbers.get(name) ?? []);
  if (deciding.length > 0) return voice.tell('safeguard.question', { numbers: voice.series(deciding) });
  return voice.tell(range?.atLeast === 1 ? 'safeguard.present' : 'safeguard.open');
}

/** A stopper in words, and what the buyer's answers alone make of it. */
export function stopperView(context: PackContext, together: PreparedStopper): PackStopper {
  const { voice, words } = context;
  const { stopper } = together;
  const range = rangeOf(context, together, together.parts[0]);
  const state = range === undefined || range.atMost === 0 ? 'excluded' : range.atLeast > 0 ? 'holds' : 'possible';
  return {
    id: stopper.id,
    title: voice.content(stopper.title),
    explanation: voice.content(stopper.explanation),
    rule: voice.tell('rule.stops', { condition: voice.data(expressionInWords(stopper.when, words)) }),
    state: voice.tell(`stopper.${state}`),
  };
}

/** Everything that the buyer's answers leave possible of a part. */
function rangeOf(
  context: PackContext,
  together: PreparedTogether,
  part: PreparedPart | undefined,
): Range<number> | undefined {
  return part && rangePart(together, part, context.candidatesFor(together), context.pack.effectiveDate);
}
