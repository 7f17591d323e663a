import { describe, expect, it } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answers } from '../questionnaire/answers';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import { movedAnswers, withChanges } from './moved-answers';
import { planMove, questionsOf } from './plan-move';

const buyer = loadQuestionnaire('kitchen-sink-buyer');
const vendor = loadQuestionnaire('kitchen-sink');
const from = [buyer, vendor];

/** The same with one question asked otherwise, or not at all. */
function changed(name: string, change: (question: Question) => Question | undefined): Questionnaire[] {
  return from.map((one) => ({
    ...one,
    questions: one.questions.flatMap((question) => (question.name === name ? (change(question) ?? []) : [question])),
  }));
}

const answers: Answers = {
  data_kept: { value: 'nothing', evidence: { grade: 'documented', document: 'Plan' } },
  has_log: { value: false },
};
const namesIn = (plan: ReturnType<typeof planMove>) => ({
  carried: plan.carried.map(({ then }) => then.name).sort(),
  changed: plan.changed.map(({ then, change }) => [then.name, change]),
  unfit: plan.unfit.map(({ then }) => then.name),
  gone: plan.gone.map(({ then }) => then.name),
  fresh: plan.fresh.map(({ name }) => name),
});
const none = { changed: [], unfit: [], gone: [], fresh: [] };

describe('a move', () => {
  it('carries everything where both ask the same', () => {
    expect(namesIn(planMove(from, from, answers))).toEqual({ ...none, carried: ['data_kept', 'has_log'] });
  });

  it('takes one other letter in a title, a help or a choice for another question', () => {
    const title = changed('data_kept', (question) => ({ ...question, title: 'What do you keep?' }));
    expect(namesIn(planMove(from, title, answers)).changed).toEqual([['data_kept', { words: true, choices: false }]]);
    const help = changed('has_log', (question) => ({ ...question, description: 'Also at night.' }));
    expect(namesIn(planMove(from, help, answers)).changed).toEqual([['has_log', { words: true, choices: false }]]);
    const choice = changed('data_kept', (question) => {
      const { accepts } = question;
      if (accepts.kind !== 'choice') throw new Error('No choices');
      const choices = accepts.choices.map((one) => ({ ...one, text: 'Otherwise' }));
      return { ...question, accepts: { ...accepts, choices } };
    });
    expect(namesIn(planMove(from, choice, answers)).changed).toEqual([['data_kept', { words: false, choices: true }]]);
  });

  it('does not take another reason for asking for another question', () => {
    const why = changed('has_log', (question) => ({ ...question, note: { ...question.note, why: 'Otherwise' } }));
    expect(namesIn(planMove(from, why, answers))).toEqual({ ...none, carried: ['data_kept', 'has_log'] });
  });

  it('names what does not fit, what is gone and what is new', () => {
    const number = changed('has_log', (question) => ({
      ...question,
      accepts: { kind: 'number', min: 0, max: 5, integer: true },
    }));
    expect(namesIn(planMove(from, number, answers)).unfit).toEqual(['has_log']);
    const without = changed('data_kept', () => undefined);
    expect(namesIn(planMove(from, without, answers)).gone).toEqual(['data_kept']);
    expect(namesIn(planMove(without, from, {})).fresh).toEqual(['data_kept']);
  });

  it('makes blank what nobody confirmed, keeps it, and brings it back', () => {
    const to = changed('data_kept', (question) => ({ ...question, title: 'What do you keep?' }));
    const there = movedAnswers(planMove(from, to, answers), new Set(), questionsOf(to));
    expect(there).toEqual({ changes: { data_kept: null }, left: { data_kept: answers['data_kept'] }, back: {} });
    const moved = withChanges(answers, there.changes);
    expect(moved).toEqual({ has_log: { value: false } });
    const back = movedAnswers(planMove(to, from, moved), new Set(), questionsOf(from), there.left);
    expect(withChanges(moved, back.changes)).toEqual(answers);
  });

  it('confirms nothing but what is asked otherwise and still fits', () => {
    const to = changed('data_kept', () => undefined);
    const confirmed = new Set(['data_kept', 'has_log', '__proto__', 'constructor']);
    const { changes } = movedAnswers(planMove(from, to, answers), confirmed, questionsOf(to));
    expect(changes).toEqual({ data_kept: null });
  });
});
