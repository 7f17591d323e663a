import { canonicalJson } from '../shared/hash';
import type { Question } from './questionnaire';

/** In what a question differs from how it was asked before. */
export interface QuestionChange {
  /** Its title or its help. */
  words: boolean;
  /** What can be answered, or the words of a choice. */
  choices: boolean;
}

/** Compares how one question was asked then and is asked now; why it is asked and what shows an answer make no difference. */
export function changeBetween(then: Question, now: Question): QuestionChange {
  const words = ({ title, description }: Question) => canonicalJson({ title, description });
  return { words: words(then) !== words(now), choices: canonicalJson(then.accepts) !== canonicalJson(now.accepts) };
}
