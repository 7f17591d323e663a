import { describe, expect, it } from 'vitest';
import { estimateMinutes } from '~/core/questionnaire/estimate-minutes';
import { findAsked } from '~/core/questionnaire/find-asked';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { loadShippedRules, readContent, valueOf } from '#test/cases/shipped-rules';
import { askedBeyond } from './limits/asked-beyond';

const { questionnaires } = loadShippedRules('essential-services');
const [context] = questionnaires;
const ofVendor = new Set(
  questionnaires.filter(({ audience }) => audience === 'vendor').flatMap(({ questions }) => questions),
);

const count = (asked: Question[]) => asked.length;
const countOfVendor = (asked: Question[]) => asked.filter((question) => ofVendor.has(question)).length;
const minutesOfVendor = (asked: Question[]) => estimateMinutes(asked.filter((question) => ofVendor.has(question)));

interface Limit {
  name: string;
  what: string;
  limit: number;
  measure: (asked: Question[]) => number;
  /** Answers of the case beyond the context that stand too. */
  alsoFixed?: string[];
  /** What the record leaves out of a documented case and its buyer could not but know. */
  known?: Answers;
}

/** A vendor whose product holds more than the buyer expects is rightly asked more; this one holds what the case says. */
const chatbot = { name: 'parking-chatbot', alsoFixed: ['data_held'] };

/** How much is asked at most, whatever else is answered, where the buyer says of the context what this case says. */
const limits: Limit[] = [
  { ...chatbot, what: 'questions to the vendor', limit: 20, measure: countOfVendor },
  { ...chatbot, what: 'minutes of the vendor', limit: 10, measure: minutesOfVendor },
  {
    ...{ name: 'childcare-benefit', what: 'questions in all', limit: 90, measure: count },
    // The model ranked applications behind the counter: nobody outside met any part of it.
    known: { parts_people_meet: { value: ['none'] } },
  },
];

describe('what is asked', () => {
  it.each(limits)(
    'in the context of $name is at most $limit $what',
    ({ name, limit, measure, alsoFixed = [], known = {} }) => {
      const fixed = { ...known, ...contextOf(name, alsoFixed) };
      expect(Object.keys(fixed).length).toBeGreaterThan(5);
      expect(excess({ fixed, limit, measure })).toBe('');
    },
  );

  it('is at most 120 questions in all, whatever is answered', () => {
    expect(excess({ fixed: {}, limit: 120, measure: count })).toBe('');
  });
});

/** Empty, or answers that lead beyond the limit, and all that is asked for them. */
function excess(search: { fixed: Answers; limit: number; measure: (asked: Question[]) => number }): string {
  const answers = askedBeyond({ questionnaires, ...search });
  if (answers === undefined) return '';
  const asked = findAsked(questionnaires, answers);
  const shown = questionnaires.flatMap(({ id, questions }) => {
    const names = questions.map(({ name }) => name).filter((name) => asked.get(name) !== 'not_asked');
    return `${id}, ${names.length}: ${names.join(' ')}`;
  });
  const chosen = Object.entries(answers).filter(([name]) => search.fixed[name] === undefined);
  return [...shown, `where ${chosen.map(([name, { value }]) => `${name} = ${JSON.stringify(value)}`).join(', ')}`].join(
    '\n',
  );
}

/** What a case answers in the first questionnaire, which decides what the others ask, and to some further questions. */
function contextOf(name: string, further: string[]): Answers {
  const read = parseAnswers(readContent(`test/cases/${name}/answers.json`), questionnaires);
  const names = new Set([...(context?.questions ?? []).map((question) => question.name), ...further]);
  return Object.fromEntries(Object.entries(valueOf(read).answers).filter(([question]) => names.has(question)));
}
