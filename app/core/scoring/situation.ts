import type { Answers } from '../questionnaire/answers';
import type { Asked } from '../questionnaire/asked';
import { findAsked } from '../questionnaire/find-asked';
import type { PreparedRuleSet } from './prepare-rule-set';
import { type SettledAnswer, unprovenIn, type View } from './settle-answers';
import { settlerFor } from './settle-once';

/** Answers settled for one rule set on one day. */
export interface Situation {
  prepared: PreparedRuleSet;
  /** Without those to questions that are not shown: they are dropped before anything else, from every "what if" too. */
  answers: Answers;
  effectiveDate: string;
  /** What is asked, in each view: an unproven answer can leave open what follows from it. */
  asked: Readonly<Record<View, Lookup<Asked>>>;
  settled: Settled;
}

type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** Settled answers by question. */
export type Settled = Lookup<SettledAnswer>;

/** What of a situation the rules look at. */
export type SettledSituation = Omit<Situation, 'answers'>;

/** Settles the answers for a rule set: what each may be, and how well it is shown. Unknown names are left out. */
export function situationFor(
  prepared: PreparedRuleSet,
  { answers: given, effectiveDate }: Pick<Situation, 'answers' | 'effectiveDate'>,
): Situation {
  const { asked, settled } = settle(prepared, given, effectiveDate);
  const isShown = (name: string) => asked.said.get(name) === 'asked' || asked.said.get(name) === 'may_close';
  const answers = Object.fromEntries(Object.entries(given).filter(([name]) => isShown(name)));
  return { prepared, answers, effectiveDate, asked, settled };
}

/** As {@link situationFor}, without what a "what if" would need. */
export function settle(prepared: PreparedRuleSet, answers: Answers, effectiveDate: string): SettledSituation {
  const asked = askedIn(prepared, answers, effectiveDate);
  const settled = settledIn({ prepared, answers, effectiveDate, asked }, prepared.questions.keys());
  return { prepared, effectiveDate, asked, settled };
}

/** The situation with some answers given differently, and everything that follows from it. */
export function whatIf(situation: Situation, changes: Answers): Situation {
  const { prepared } = situation;
  const answers = { ...situation.answers, ...changes };
  const names = Object.keys(changes);
  const followers = followersOf(prepared, names);
  // What is asked depends on gates alone.
  const asked = followers.length === 0 ? situation.asked : askedAgain(situation, answers, followers);
  const changed = { ...situation, answers, asked };
  return settledAs(changed, settledIn(changed, [...names, ...followers]));
}

function followersOf({ gates }: PreparedRuleSet, names: readonly string[]): string[] {
  return names.flatMap((name) => [...(gates.followers.get(name) ?? [])]);
}

function askedAgain(situation: Situation, answers: Answers, names: readonly string[]): Situation['asked'] {
  const again = askedIn(situation.prepared, answers, situation.effectiveDate, names);
  const either = (view: View): Lookup<Asked> => ({
    get: (name) => again[view].get(name) ?? situation.asked[view].get(name),
  });
  return { said: either('said'), proved: either('proved'), promised: either('promised') };
}

/** What is asked in each view, of the questions named or of all. */
function askedIn(
  prepared: PreparedRuleSet,
  answers: Answers,
  effectiveDate: string,
  names?: readonly string[],
): Situation['asked'] {
  const { questionnaires, demandingProof } = prepared;
  const said = findAsked(questionnaires, answers, new Set(), names);
  const within = (unproven: ReadonlySet<string>): Lookup<Asked> => {
    // Only what follows from an unproven answer can be asked in another way.
    const hanging = followersOf(prepared, [...unproven]);
    if (hanging.length === 0) return said;
    const again = findAsked(questionnaires, answers, unproven, hanging);
    return { get: (name) => again.get(name) ?? said.get(name) };
  };
  const unproven = unprovenIn('proved', demandingProof, answers, effectiveDate);
  const unpromised = unprovenIn('promised', demandingProof, answers, effectiveDate);
  const proved = within(unproven);
  return { said, proved, promised: isSame(unproven, unpromised) ? proved : within(unpromised) };
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((name) => right.has(name));
}

/** The situation with single answers settled in another way, whatever was given. */
export function settledAs<Some extends SettledSituation>(
  situation: Some,
  others: ReadonlyMap<string, SettledAnswer>,
): Some {
  const { settled } = situation;
  return { ...situation, settled: { get: (name) => others.get(name) ?? settled.get(name) } };
}

/**
 * The situation with some questions left to turn out as favourable as they may, in full proof, and everything that
 * follows from them shown or hidden: at least as favourable as any answers to them.
 */
export function freed(situation: Situation, names: readonly string[]): Situation {
  const { prepared, settled } = situation;
  const others = new Map<string, SettledAnswer>();
  for (const name of followersOf(prepared, names)) {
    const answer = settled.get(name);
    const standIn = prepared.notAsked[name];
    if (answer === undefined) continue;
    const grade = answer.grade === 'rejected' ? 'claimed' : answer.grade;
    others.set(name, {
      ...answer,
      grade,
      proved: { listed: [...answer.proved.listed, ...(standIn === undefined ? [] : [standIn])], offered: true },
    });
  }
  for (const name of names) {
    const answer = settled.get(name);
    if (answer !== undefined)
      others.set(name, { ...answer, grade: 'verified', proved: { listed: answer.proved.listed, offered: true } });
  }
  return settledAs(situation, others);
}

function settledIn(
  { prepared, answers, effectiveDate, asked }: Omit<Situation, 'settled'>,
  names: Iterable<string>,
): Map<string, SettledAnswer> {
  const settled = new Map<string, SettledAnswer>();
  const settleOnce = settlerFor(prepared);
  for (const name of names) {
    const question = prepared.questions.get(name);
    if (question === undefined) continue;
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    const askedIn = (view: View) => asked[view].get(name) ?? 'not_asked';
    settled.set(
      name,
      settleOnce({ question, answer, asked: askedIn, notAsked: prepared.notAsked[name], effectiveDate }),
    );
  }
  return settled;
}
