import type { AnswerValue } from '../questionnaire/answers';
import { gradeSchema } from '../questionnaire/answers';
import type { Asked } from '../questionnaire/asked';
import { valueKey } from '../questionnaire/value-key';
import type { PreparedRuleSet } from './prepare-rule-set';
import { type AnswerToSettle, gradeInForce, settleAnswer, type SettledAnswer, type View } from './settle-answers';

/** Settled answers of one question, by its value and, in a list, by everything else that settling looks at. */
interface Memory {
  values: Map<AnswerValue | undefined, SettledAnswer[]>;
  /** Lists and records, by their {@link valueKey}. */
  composed: Map<string, SettledAnswer[]>;
}

/** Memory is bounded: a question forgets all and begins again past this many values. */
const keptValues = 500;

/** By rule set, then by question: what *not asked* stands for is the rule set's. */
const memories = new WeakMap<PreparedRuleSet, Map<string, Memory>>();

/**
 * {@link settleAnswer} for one rule set, and the same object for answers between which it makes no difference: what was
 * found for one can be found again by it.
 */
export function settlerFor(prepared: PreparedRuleSet): (answer: AnswerToSettle) => SettledAnswer {
  const questions = memories.get(prepared) ?? new Map<string, Memory>();
  memories.set(prepared, questions);
  return (answer) => {
    const settled = settledFor(memoryFor(questions, answer.question.name), answer.answer?.value);
    const code = codeOf(answer);
    return (settled[code] ??= settleAnswer(answer));
  };
}

function memoryFor(questions: Map<string, Memory>, name: string): Memory {
  const known = questions.get(name);
  if (known !== undefined) return known;
  const made: Memory = { values: new Map(), composed: new Map() };
  questions.set(name, made);
  return made;
}

function settledFor({ values, composed }: Memory, value: AnswerValue | undefined): SettledAnswer[] {
  return typeof value === 'object' ? listIn(composed, valueKey(value)) : listIn(values, value);
}

function listIn<Key>(lists: Map<Key, SettledAnswer[]>, key: Key): SettledAnswer[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  if (lists.size >= keptValues) lists.clear();
  const list: SettledAnswer[] = [];
  lists.set(key, list);
  return list;
}

const ways: readonly Asked[] = ['asked', 'not_asked', 'may_open', 'may_close'];
const grades = gradeSchema.options;
const excuses = 3;
const promises = 2;

/** A number for everything but the value that settling looks at. */
function codeOf({ asked, answer, effectiveDate }: AnswerToSettle): number {
  const codeIn = (view: View) => ways.indexOf(asked(view));
  const views = (codeIn('said') * ways.length + codeIn('proved')) * ways.length + codeIn('promised');
  if (answer === undefined) return views * grades.length * excuses * promises + 1;
  const excuse = answer.notApplicable === undefined ? 0 : answer.notApplicable.accepted === true ? 2 : 1;
  const promise = answer.committed === undefined ? 0 : 1;
  const grade = grades.indexOf(gradeInForce(answer, effectiveDate));
  return ((views * grades.length + grade) * excuses + excuse) * promises + promise;
}
