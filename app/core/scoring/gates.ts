import type { Question } from '../questionnaire/questionnaire';
import { readCondition } from '../questionnaire/survey-model';
import type { QuestionDistinction } from './distinctions';

/** Which questions decide over whether others are asked. */
export interface Gates {
  /** For each question that decides over others, all that follow from it, through others too. */
  followers: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the conditions on others can tell apart of it. */
  distinctions: ReadonlyMap<string, QuestionDistinction>;
}

/** Reads who decides over whom, and by what, from the conditions of the questions. */
export function gatesAmong(questions: ReadonlyMap<string, Question>): Gates {
  const followers = new Map<string, Set<string>>();
  const distinctions = new Map<string, QuestionDistinction>();
  for (const { name, visibleIf = [] } of questions.values()) {
    for (const gate of gatesAbove(name, questions)) followers.set(gate, (followers.get(gate) ?? new Set()).add(name));
    for (const condition of visibleIf) addDistinctions(condition, questions, distinctions);
  }
  return { followers, distinctions };
}

function gatesAbove(name: string, questions: ReadonlyMap<string, Question>, found = new Set<string>()): Set<string> {
  for (const gate of questions.get(name)?.visibilityReads ?? []) {
    if (found.has(gate) || !questions.has(gate)) continue;
    found.add(gate);
    gatesAbove(gate, questions, found);
  }
  return found;
}

function addDistinctions(
  condition: string,
  questions: ReadonlyMap<string, Question>,
  distinctions: Map<string, QuestionDistinction>,
): void {
  const read = readCondition(condition);
  if ('faultAt' in read) return;
  for (const [name, { constants, isCompared, isListTested }] of read.uses) {
    const kind = questions.get(name)?.accepts.kind;
    if (kind === undefined) continue;
    const distinction = distinctions.get(name) ?? {
      everyValue: false,
      constants: new Set(),
      months: new Set(),
      days: new Set(),
    };
    distinction.everyValue ||= kind === 'choice' || !isCompared || (kind === 'choices' && !isListTested);
    for (const constant of constants) {
      if (typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean')
        distinction.constants.add(constant);
    }
    distinctions.set(name, distinction);
  }
}
