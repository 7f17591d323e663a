import { describe, expect, it } from 'vitest';
import type { Answer, Answers, AnswerValue } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import { textIn } from '~/core/shared/text';
import { evaluateRisk } from '~/core/scoring/evaluate-risk';
import { evaluateStopper } from '~/core/scoring/evaluate-stopper';
import { situationFor } from '~/core/scoring/situation';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { runs } from '../proof-size';
import { judgedFor, offered, plausibleAnswers } from './factor-rows/plausible-answers';

const prepared = loadShippedRules('essential-services');
const { questions, questionnaires, gates, ruleSet } = prepared;
const rows = (ruleSet.factorList?.factors ?? []).map(({ id, title }) => ({
  id,
  title: textIn(title, 'en'),
  questions: [...questions.values()].filter(({ note }) => note.factors.includes(id)).map(({ name }) => name),
}));
/** The middle throughout comes first; most rows move something there already. */
const seeds = Array.from({ length: runs(30, 60) }, (_, seed) => seed);

describe('changing nothing but the answers of one row moves a level, a range of levels or a stopper:', () => {
  it('there is a list of factors', () => {
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(rows)('$id, $title', ({ id, title, questions: names }) => {
    expect(moves(names) ? '' : `${id} (${title}) moves nothing. Its questions: ${names.join(', ') || 'none'}`).toBe('');
  });

  it('which a question that no rule reads does not', () => {
    const unread = [...questions.keys()].filter((name) => !prepared.scored.has(name) && !gates.followers.has(name));
    expect(moves(unread)).toBe(false);
  });
});

function moves(names: readonly string[]): boolean {
  return seeds.some((seed) => {
    const start = plausibleAnswers(prepared, seed);
    return names.some((name) => {
      const asked = openedFor(name, start);
      return asked !== undefined && changesOf(names, name, asked).some((change) => moved(asked, change));
    });
  });
}

/** Each way to answer one question of a row, and all of them at their best and at their worst. */
function changesOf(names: readonly string[], name: string, answers: Answers): Answers[] {
  const grade = answers[name]?.evidence?.grade ?? 'documented';
  const answer = (value: AnswerValue): Answer => ({ value, evidence: { grade } });
  const single = offered(prepared, name).map((value): Answers => ({ [name]: answer(value) }));
  const extreme = (end: 0 | -1): Answers =>
    Object.fromEntries(
      names.flatMap((other): [string, Answer][] => {
        const value = (questions.get(other)?.note.order ?? offered(prepared, other)).at(end);
        return value === undefined ? [] : [[other, answer(value)]];
      }),
    );
  return [...single, extreme(0), extreme(-1)];
}

function moved(answers: Answers, change: Answers): boolean {
  const names = Object.keys(change);
  return judged(answers, names) !== judged({ ...answers, ...change }, names);
}

/** Levels and stoppers that hang on these questions, as text. */
function judged(answers: Answers, names: readonly string[]): string {
  const situation = situationFor(prepared, { answers, effectiveDate: judgedFor });
  const hangs = ({ hinges }: { hinges: ReadonlyMap<string, unknown> }) => names.some((name) => hinges.has(name));
  const levels = prepared.risks.filter(hangs).map((risk) => {
    const { inherent, stated, evidenced } = evaluateRisk(risk, situation);
    return [inherent.level, stated.level, evidenced.level];
  });
  const stoppers = prepared.stoppers.filter(hangs).map((stopper) => evaluateStopper(stopper, situation).state);
  return JSON.stringify([levels, stoppers]);
}

/** The answers, with those changed that hide the question; nothing where it stays hidden. */
function openedFor(name: string, answers: Answers, depth = 0): Answers | undefined {
  const isAsked = (tried: Answers) => findAsked(questionnaires, tried, new Set(), [name]).get(name) === 'asked';
  if (isAsked(answers)) return answers;
  for (const gate of questions.get(name)?.visibilityReads ?? []) {
    const reachable = depth < 4 ? openedFor(gate, answers, depth + 1) : undefined;
    for (const value of reachable === undefined ? [] : offered(prepared, gate)) {
      const tried = { ...reachable, [gate]: { ...reachable?.[gate], value } };
      if (isAsked(tried)) return tried;
    }
  }
  return undefined;
}
