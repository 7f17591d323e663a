import { valueInWords } from '../brief/answer-in-words';
import type { Question } from '../questionnaire/questionnaire';
import { expressionInWords } from '../rules/in-words';
import { type Control, type RiskPart, riskParts } from '../rules/rule-set';
import type { Range } from '../scoring/evaluation';
import type { PreparedPart, PreparedRisk, PreparedStopper, PreparedTogether } from '../scoring/prepare-rule-set';
import { canonicalJson } from '../shared/hash';
import { choicesInOrder, outcomesByChoice } from './choice-outcomes';
import { mayBeAsked, type PackContext, quotedTitle } from './pack-context';
import type { PackEffect } from './pack-view';

/**
 * Every way in which the answers to a question count in this purchase: as a stopper, as a safeguard, as a fact in a
 * part of a risk, and as what opens other questions. Ways that say the same of several risks are told once. What the
 * buyer's answers leave without any consequence is left out.
 */
export function effectsOf(context: PackContext, question: Question): PackEffect[] {
  const reads = ({ questions }: PreparedTogether) => questions.includes(question.name);
  const stoppers = context.openStoppers.filter(reads);
  const risks = context.present.filter(reads);
  return [
    ...stoppers.flatMap((stopper) => stopperEffect(context, question, stopper)),
    ...toldOnce(risks.flatMap((risk) => safeguardEffects(context, question, risk))),
    ...toldOnce(riskParts.flatMap((_, index) => risks.flatMap((risk) => partEffect(context, question, risk, index)))),
    ...openingEffect(context, question),
  ];
}

function stopperEffect(context: PackContext, question: Question, prepared: PreparedStopper): PackEffect[] {
  const { voice, words } = context;
  const [part] = prepared.parts;
  const outcomes = part && outcomesIn(context, question, prepared, part, (range) => certainty('stopper', range));
  if (outcomes === undefined) return [];
  const { stopper } = prepared;
  return [
    {
      kind: 'stopper',
      name: voice.tell('effect_name.stopper'),
      says: voice.tell(stopper.prohibitedByLaw ? 'effect.stopper_prohibited' : 'effect.stopper'),
      about: [voice.content(stopper.title)],
      outcomes: outcomes.told,
      rule: voice.data(expressionInWords(stopper.when, words)),
    },
  ];

  function certainty(name: string, { atLeast, atMost }: Range<number>): string {
    return voice.tell(`outcome.${name}.${atMost === 0 ? 'no' : atLeast === 0 ? 'open' : 'yes'}`);
  }
}

function safeguardEffects(context: PackContext, question: Question, prepared: PreparedRisk): PackEffect[] {
  return prepared.risk.controls.flatMap((control, index): PackEffect[] => {
    const part = prepared.parts[riskParts.length + index];
    if (part === undefined || !part.prepared.questions.includes(question.name)) return [];
    const byChoice = outcomesByChoice(
      question,
      prepared,
      part,
      context.candidatesFor(prepared),
      context.pack.effectiveDate,
    );
    const helps = byChoice.length === 0 || byChoice.some(({ range }) => range.atMost > 0);
    if (!helps) return [];
    return [safeguardEffect(context, question, prepared, control, part)];
  });
}

function safeguardEffect(
  context: PackContext,
  question: Question,
  prepared: PreparedRisk,
  control: Control,
  part: PreparedPart,
): PackEffect {
  const { voice } = context;
  const outcomes = outcomesIn(context, question, prepared, part, ({ atLeast, atMost }) =>
    voice.tell(`outcome.safeguard.${atMost === 0 ? 'no' : atLeast === 0 ? 'open' : 'yes'}`),
  );
  const isAlone = part.prepared.questions.length === 1 && outcomes !== undefined && outcomes.told.length > 0;
  const shown =
    control.shownBy === question.name
      ? []
      : [voice.tell('effect.shown_by', { question: quotedTitle(context, control.shownBy) })];
  return {
    kind: 'safeguard',
    name: voice.tell('effect_name.safeguard'),
    says: [voice.tell(`effect.safeguard_${control.kind}`), ...shown].join(' '),
    about: [voice.tell('effect.weight', { risk: voice.content(prepared.risk.title), count: control.quarterSteps })],
    outcomes: outcomes?.told ?? [],
    rule: isAlone ? '' : safeguardRule(context, control),
  };
}

/** When a safeguard counts as in place, as a sentence. */
export function safeguardRule({ voice, words }: PackContext, control: Control): string {
  return voice.tell('rule.in_place', { condition: voice.data(expressionInWords(control.inPlace, words)) });
}

const yesNoParts: readonly RiskPart[] = ['applies', 'wholePopulation', 'vulnerable'];

/** What a part of a risk can come to, in a word or a number. */
export function partOutcome({ voice }: PackContext, part: RiskPart, range: Range<number>): string {
  if (!yesNoParts.includes(part)) return voice.numberRange(range);
  return voice.tell(`outcome.${part}.${range.atMost === 0 ? 'no' : range.atLeast === 0 ? 'open' : 'yes'}`);
}

function partEffect(context: PackContext, question: Question, prepared: PreparedRisk, index: number): PackEffect[] {
  const { voice, words } = context;
  const part = prepared.parts[index];
  const name = riskParts[index];
  if (part === undefined || name === undefined || !part.prepared.questions.includes(question.name)) return [];
  const outcomes = outcomesIn(context, question, prepared, part, (range) => partOutcome(context, name, range));
  if (outcomes === undefined) return [];
  return [
    {
      kind: 'part',
      name: voice.tell(`part.${name}`),
      says: voice.tell(`effect.${name}`, { most: part.bounds.atMost }),
      about: [voice.content(prepared.risk.title)],
      outcomes: outcomes.told,
      rule: outcomes.told.length > 0 ? '' : voice.data(expressionInWords(prepared.risk[name], words)),
    },
  ];
}

/**
 * What each choice leads to, choices with one outcome together. None are told where every choice leaves everything to
 * other answers, or where there are no choices.
 * @returns nothing where no answer to the question can make a difference.
 */
function outcomesIn(
  context: PackContext,
  question: Question,
  together: PreparedTogether,
  part: PreparedPart,
  inWords: (range: Range<number>) => string,
): { told: PackEffect['outcomes'] } | undefined {
  const { pack, voice } = context;
  const found = outcomesByChoice(question, together, part, context.candidatesFor(together), pack.effectiveDate);
  const groups = new Map<string, { outcome: string; choices: string[] }>();
  for (const { choice, range } of found) {
    const key = canonicalJson(range);
    const group = groups.get(key) ?? { outcome: inWords(range), choices: [] };
    group.choices.push(voice.quoted(valueInWords(choice.value, question, voice)));
    groups.set(key, group);
  }
  if (groups.size > 1) return { told: [...groups.values()] };
  const [first] = found;
  return first !== undefined && first.range.atLeast === first.range.atMost ? undefined : { told: [] };
}

/** Effects that say the same of several risks, as one that names them all. */
function toldOnce(effects: readonly PackEffect[]): PackEffect[] {
  const groups = new Map<string, PackEffect>();
  for (const effect of effects) {
    const { about, ...rest } = effect;
    const key = canonicalJson(rest);
    const group = groups.get(key);
    if (group) group.about.push(...about);
    else groups.set(key, { ...rest, about: [...about] });
  }
  return [...groups.values()];
}

/** Questions of vendors that open or close with the answer. */
function openingEffect(context: PackContext, question: Question): PackEffect[] {
  const { prepared, vendors, voice } = context;
  const followers = prepared.gates.followers.get(question.name);
  const opened = vendors
    .flatMap(({ questions }) => questions)
    .filter((other) => followers?.has(other.name) && isOpenGate(context, other));
  if (opened.length === 0) return [];
  return [
    {
      kind: 'opens',
      name: voice.tell('effect_name.opens'),
      says: voice.tell('effect.opens', { count: opened.length }),
      about: opened.map(({ title }) => voice.content(title)),
      outcomes: [],
      rule: '',
    },
  ];
}

function isOpenGate(context: PackContext, question: Question): boolean {
  return mayBeAsked(context, question) && context.asked.get(question.name) !== 'asked';
}

/** The choices of a question in words, from safe to risky where an order is known. */
export function choicesInWords({ voice }: PackContext, question: Question): string[] {
  return choicesInOrder(question).map(({ value }) => valueInWords(value, question, voice));
}
