import type { Answers } from './answers';
import type { Asked } from './asked';
import type { Question, Questionnaire } from './questionnaire';
import { readableValue } from './survey-model';
import {
  createGateReader,
  outcomeOf,
  toReading,
  type Gate,
  type Outcome,
  type Reading,
  type Saying,
} from './visibility-gate';

/**
 * Which questions are asked, given the answers, in the order of the questionnaires.
 *
 * A question's answer counts for the visibility of others only where it is asked itself. What it can turn out to
 * say:
 *
 * - answered or committed: that value;
 * - blank, "don't know", or "not applicable" that nobody accepted: everything it offers, and empty;
 * - "not applicable" accepted, or not asked: empty;
 * - hidden now but possibly asked: everything it offers, and empty, whatever is stored;
 * - shown now but possibly hidden: its value, or empty.
 *
 * Each question is judged over all combinations of these for the questions that its conditions read. Two of them
 * count as independent even where one decides over the other, and where there are more than 4,096 combinations or
 * the values cannot be listed, the question is open: the answer can be wider than it need be, never narrower.
 *
 * @param questionnaires in the order they are answered; an earlier one can open or close questions of a later one.
 * A name from a questionnaire that is not among them is blank unless it has an answer.
 * @param unproven questions whose answers are not to be relied on: they show and hide others as they stand, but
 * could still turn out to say anything.
 */
export function findAsked(
  questionnaires: Questionnaire[],
  answers: Answers,
  unproven: ReadonlySet<string> = new Set(),
  names?: Iterable<string>,
): Map<string, Asked> {
  const questions = gatesOfAll(questionnaires);
  const found = new Map<string, Asked>();
  const decide = (name: string, gate: Gate): Asked => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const asked = gate.conditions.length === 0 ? 'asked' : toAsked(outcomeOf(gate, readingOf));
    found.set(name, asked);
    return asked;
  };
  const readings = new Map<string, Reading>();
  const readingOf = (name: string): Reading => {
    const known = readings.get(name);
    if (known !== undefined) return known;
    const gated = questions.get(name);
    const asked = gated === undefined ? 'asked' : decide(name, gated.gate);
    const reading = toReading(readAnswer(name, asked, answers, gated?.question, unproven.has(name)));
    readings.set(name, reading);
    return reading;
  };
  // Asked for on the way, a question can be decided early: the order of the form is kept.
  const asked = new Map<string, Asked>();
  for (const name of names ?? questions.keys()) {
    const gated = questions.get(name);
    if (gated !== undefined) asked.set(name, decide(name, gated.gate));
  }
  return asked;
}

function toAsked({ canOpen, canClose, isOpenNow }: Outcome): Asked {
  if (!canOpen) return 'not_asked';
  if (!canClose) return 'asked';
  return isOpenNow ? 'may_close' : 'may_open';
}

function readAnswer(
  name: string,
  asked: Asked,
  answers: Answers,
  question: Question | undefined,
  isUnproven: boolean,
): Saying {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (asked === 'not_asked') return { kind: 'known', value: undefined };
  const blank: Saying = { kind: 'blank', ...(question && { accepts: question.accepts }) };
  if (asked === 'may_open') return blank;
  if (answer?.notApplicable?.accepted === true) return { kind: 'known', value: undefined };
  const value = readableValue(answer);
  if (value === undefined) return blank;
  if (isUnproven) return { ...blank, value };
  return asked === 'may_close' ? { kind: 'may_vanish', value } : { kind: 'known', value };
}

/** Conditions are read once for each questionnaire and shared by all answers to it. */
const gates = new WeakMap<Questionnaire, Map<string, { question: Question; gate: Gate }>>();

const gatesOfLists = new WeakMap<readonly Questionnaire[], Map<string, { question: Question; gate: Gate }>>();

function gatesOfAll(questionnaires: readonly Questionnaire[]): Map<string, { question: Question; gate: Gate }> {
  const known = gatesOfLists.get(questionnaires);
  if (known !== undefined) return known;
  const all = new Map(questionnaires.flatMap((questionnaire) => [...gatesOf(questionnaire)]));
  gatesOfLists.set(questionnaires, all);
  return all;
}

function gatesOf(questionnaire: Questionnaire): Map<string, { question: Question; gate: Gate }> {
  const known = gates.get(questionnaire);
  if (known !== undefined) return known;
  const readGate = createGateReader({
    own: new Map(questionnaire.questions.map(({ name, accepts }) => [name, accepts])),
    context: new Set(Object.values(questionnaire.context).flat()),
  });
  const read = new Map(
    questionnaire.questions.map((question) => [question.name, { question, gate: readGate(question) }]),
  );
  gates.set(questionnaire, read);
  return read;
}
