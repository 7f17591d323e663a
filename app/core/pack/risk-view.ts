import { expressionInWords } from '../rules/in-words';
import { riskParts } from '../rules/rule-set';
import type { PreparedRisk, PreparedStopper } from '../scoring/prepare-rule-set';
import { rangePart } from '../scoring/range-parts';
import { safeguardRule } from './effects';
import { type PackContext, quotedTitle } from './pack-context';
import type { PackRisk, PackStopper } from './pack-view';

/** A risk and all its rules, in words. */
export function riskView(context: PackContext, { risk }: PreparedRisk): PackRisk {
  const { prepared, voice, words } = context;
  const { domains, sources } = prepared.ruleSet;
  return {
    id: risk.id,
    title: voice.content(risk.title),
    domain: voice.content(domains.find(({ id }) => id === risk.domain)?.title),
    story: [risk.cause, risk.event, risk.harm].map((text) => voice.content(text)).join(' '),
    right: voice.content(risk.right),
    sources: risk.sources.flatMap((name) => {
      const source = sources[name];
      return source === undefined ? [] : [voice.source(source)];
    }),
    parts: riskParts.map((part) => ({
      part,
      name: voice.tell(`part.${part}`),
      rule: voice.data(expressionInWords(risk[part], words)),
    })),
    safeguards: risk.controls.map((control) => ({
      title: voice.content(control.title),
      weight: voice.tell(`weight.${control.kind}`, { count: control.quarterSteps }),
      rule: safeguardRule(context, control),
      shownBy: voice.tell('rule.shown_by', { question: quotedTitle(context, control.shownBy) }),
    })),
  };
}

/** A stopper in words, and what the buyer's answers alone make of it. */
export function stopperView(context: PackContext, together: PreparedStopper): PackStopper {
  const { pack, voice, words } = context;
  const { stopper } = together;
  const [gate] = together.parts;
  const range = gate && rangePart(together, gate, context.candidatesFor(together), pack.effectiveDate);
  const state = range === undefined || range.atMost === 0 ? 'excluded' : range.atLeast > 0 ? 'holds' : 'possible';
  return {
    id: stopper.id,
    title: voice.content(stopper.title),
    explanation: voice.content(stopper.explanation),
    rule: voice.tell('rule.stops', { condition: voice.data(expressionInWords(stopper.when, words)) }),
    state: voice.tell(`stopper.${state}`),
  };
}
