import fc from 'fast-check';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { arbitraryAnswer } from '#test/fixtures/generated/arbitrary-answers';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import { runs } from '#test/proof-size';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import type { Question } from '~/core/questionnaire/questionnaire';
import { visibleNow } from '~/core/questionnaire/survey-model';

const buyer = loadQuestionnaire('kitchen-sink-buyer');
const vendor = loadQuestionnaire('kitchen-sink');
const questions = [...buyer.questions, ...vendor.questions];

/** Answers that open and close what the kitchen sink hides, and any other that its questions accept. */
function arbitraryAnswerTo(question: Question): fc.Arbitrary<Answer> {
  const { accepts, name } = question;
  if (accepts.kind === 'rows') {
    const column = fc.constantFrom(...accepts.columns.map(({ value }) => value));
    return fc.tuple(column, column).map(([by_phone, by_letter]) => ({ value: { by_phone, by_letter } }));
  }
  if (accepts.kind === 'fields') return fc.constant({ value: { first_person: 'A. Person' } });
  if (name === 'tested_on')
    return fc.constantFrom('2023-12-31', '2024-01-01', '2024-01-02').map((value) => ({ value }));
  if (name === 'keeps_days') return fc.constantFrom(0, 30, 31, 365, 366).map((value) => ({ value }));
  return arbitraryAnswer(question);
}

const arbitraryAnswers = (blankPercent: number): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...questions.map((question) =>
        fc.oneof(
          { weight: blankPercent, arbitrary: fc.constant(undefined) },
          { weight: 100 - blankPercent, arbitrary: arbitraryAnswerTo(question) },
        ),
      ),
    )
    .map((given) =>
      Object.fromEntries(given.flatMap((answer, index) => (answer ? [[questions[index]!.name, answer]] : []))),
    );

const isBlank = ({ value, notApplicable }: Answer) =>
  notApplicable !== undefined ||
  value === undefined ||
  value === 'dontknow' ||
  (Array.isArray(value) && value.includes('dontknow'));

const newModels = () => [buyer, vendor].map(({ survey }) => new Model(JSON.parse(JSON.stringify(survey))));
const keptModels = newModels();

/** What SurveyJS shows, asked without any of our code: hidden answers are not in the data. */
function shownBySurveyJs(answers: Answers, shown: ReadonlySet<string>, models = keptModels): string[] {
  const valueOf = (name: string) => {
    const answer = answers[name];
    return answer === undefined || isBlank(answer) || !shown.has(name) ? undefined : answer.value;
  };
  return [buyer, vendor].flatMap(({ questions: own, context }, index) => {
    const model = models[index]!;
    for (const name of Object.values(context).flat()) model.setVariable(name, valueOf(name));
    model.data = Object.fromEntries(
      own.map(({ name }) => [name, valueOf(name)]).filter(([, value]) => value !== undefined),
    );
    return model.getAllQuestions(true).map(({ name }) => name);
  });
}

describe('visibility, against SurveyJS itself', () => {
  it('is decided alike where nothing is blank', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryAnswers(0), (given) => {
        const answers = Object.fromEntries(Object.entries(given).filter(([, answer]) => !isBlank(answer)));
        fc.pre(Object.keys(answers).length === questions.length);
        const asked = findAsked([buyer, vendor], answers);
        const shown = [...asked].filter(([, state]) => state === 'asked').map(([name]) => name);
        expect(new Set(asked.values()).has('may_open') || new Set(asked.values()).has('may_close')).toBe(false);
        expect(shown).toEqual(shownBySurveyJs(answers, new Set(shown)));
        for (const [name, state] of asked) seen.add(`${name} ${state}`);
      }),
      // What is met is the same each time, so that nothing is missed by chance.
      { seed: 1, numRuns: runs(100) },
    );
    // Each question that can be hidden was met both ways, so that the agreement says something.
    for (const { name, visibilityReads } of questions) {
      expect(seen.has(`${name} asked`), name).toBe(true);
      if (visibilityReads.length > 0) expect(seen.has(`${name} not_asked`), name).toBe(true);
    }
  });

  it('says alike what is shown now where answers are blank', () => {
    fc.assert(
      fc.property(fc.constantFrom(20, 60, 90).chain(arbitraryAnswers), (answers) => {
        const asked = findAsked([buyer, vendor], answers);
        const shown = [...asked]
          .filter(([, state]) => state === 'asked' || state === 'may_close')
          .map(([name]) => name);
        expect(shown).toEqual(shownBySurveyJs(answers, new Set(shown)));
        const reaching = Object.fromEntries(Object.entries(answers).filter(([name]) => shown.includes(name)));
        expect([...visibleNow(buyer, answers, {}), ...visibleNow(vendor, answers, reaching)]).toEqual(shown);
      }),
      { seed: 2, numRuns: runs(60) },
    );
  });

  it('does not depend on what the kept model was filled with before', () => {
    fc.assert(
      fc.property(arbitraryAnswers(30), (answers) => {
        const shown = visibleNow(buyer, answers, {});
        const reaching = Object.fromEntries(Object.entries(answers).filter(([name]) => shown.includes(name)));
        const all = [...shown, ...visibleNow(vendor, answers, reaching)];
        expect(all).toEqual(shownBySurveyJs(answers, new Set(all), newModels()));
      }),
      { seed: 3, numRuns: runs(15) },
    );
  });
});
