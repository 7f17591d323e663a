import { expectNoFall } from './levels-only-rise';
import { judge, type Property, some, withAnswer, withoutHidden } from './trial';

/**
 * 1. Replacing any answer by a blank, or by "don't know", never lowers the level shown. What is stored behind hidden
 * questions is no answer: a blank that shows such a question again would add one.
 */
export const blankNeverHelps: Property = {
  name: '1 blank never helps',
  check(engine, given) {
    const trial = withoutHidden(given);
    const { answers } = trial.input;
    const before = judge(engine, trial);
    for (const question of some(Object.keys(answers), trial, 3)) {
      const after = judge(engine, trial, withAnswer(answers, question, undefined));
      expectNoFall('A blank lowers a level', before, after, trial, ['inherent', 'stated', 'evidenced'], { question });
      const unsure = judge(engine, trial, withAnswer(answers, question, { value: 'dontknow' }));
      expectNoFall('"Don\'t know" lowers a level', before, unsure, trial, ['inherent', 'stated', 'evidenced'], {
        question,
      });
    }
  },
};
