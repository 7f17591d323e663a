import type { Answer, Answers } from '../questionnaire/answers';
import { checkValue } from '../questionnaire/check-value';
import { offeredChoices, type Question } from '../questionnaire/questionnaire';
import { valueKey } from '../questionnaire/value-key';

/** Answers as a content can take them. */
export interface FittedAnswers {
  answers: Answers;
  /** Answers to questions it does not have. */
  unknown: string[];
  /** Answers whose value it does not offer. */
  unoffered: string[];
}

/**
 * Leaves out what these questions cannot take: a question that is gone, a choice that is gone. What is left out is blank
 * and never a value. The same object where everything fits.
 */
export function answerFitter(questions: ReadonlyMap<string, Question>): (answers: Answers) => FittedAnswers {
  const fits = new Map([...questions].map(([name, question]) => [name, fitterFor(question)]));
  return (answers) => {
    const unknown: string[] = [];
    const unoffered: string[] = [];
    for (const name of Object.keys(answers)) {
      const fit = fits.get(name);
      if (fit === undefined) unknown.push(name);
      else if (!fit(answers[name])) unoffered.push(name);
    }
    if (unknown.length === 0 && unoffered.length === 0) return { answers, unknown, unoffered };
    const dropped = new Set([...unknown, ...unoffered]);
    const kept = Object.entries(answers).filter(([name]) => !dropped.has(name));
    return { answers: Object.fromEntries(kept), unknown, unoffered };
  };
}

/** Values looked at before, at most so many of a question. */
const remembered = 1_000;

function fitterFor({ accepts }: Question): (answer: Answer | undefined) => boolean {
  const offered = new Set<unknown>(accepts.kind === 'choice' ? offeredChoices(accepts).map(({ value }) => value) : []);
  const known = new Map<string, boolean>();
  return (answer) => {
    const value = answer?.value;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return true;
    if (accepts.kind === 'choice') return offered.has(value);
    const key = valueKey(value);
    const before = known.get(key);
    if (before !== undefined) return before;
    let fits = true;
    checkValue(value, accepts, '', () => (fits = false));
    if (known.size >= remembered) known.clear();
    known.set(key, fits);
    return fits;
  };
}
